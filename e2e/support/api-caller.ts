import { About, ACCOUNT_HEADER } from '#contract/session';
import { ChangesPage } from '#contract/changes';
import type { Licence } from '#contract/licence';
import { Problem } from '#contract/problem';

/** What the server answered. */
export interface ApiAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Somebody who talks to the server without the app: plain HTTP, with a session or without. */
export class ApiCaller {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();
  /** Names the account, as the app does. */
  #named: Record<string, string> = {};

  /** Nobody is signed in. */
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** A demo person, by the name the sign-in page shows. */
  static async enter(origin: string, name: string): Promise<ApiCaller> {
    const caller = new ApiCaller(origin);
    const about = About.parse(readJson(await caller.call('GET', '/api/about')));
    const found = about.demoPeople.find((it) => it.name === name);
    if (!found) throw new Error(`No demo person is called ${name}.`);
    await caller.send('POST', '/api/demo-session', { accountId: found.accountId });
    caller.#named = { [ACCOUNT_HEADER]: found.accountId };
    return caller;
  }

  /** Signs in with a password; what is written from then on names the account. */
  async signIn(email: string, password: string): Promise<void> {
    const answer = await this.send('POST', '/api/session', { email, password });
    if (answer.status !== 200) throw new Error(`Signing in answered ${answer.status}.`);
    this.#named = { [ACCOUNT_HEADER]: (readJson(answer) as { accountId: string }).accountId };
  }

  /** What its browser would send. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async call(method: string, path: string, headers: Record<string, string> = {}, body?: Buffer): Promise<ApiAnswer> {
    const answer = await fetch(`${this.#origin}${path}`, {
      method,
      headers: { ...this.#named, ...headers, ...(this.cookie ? { Cookie: this.cookie } : {}) },
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? '';
    return { status: answer.status, mediaType, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  /** The same with a body of JSON. */
  send(method: string, path: string, body: unknown): Promise<ApiAnswer> {
    return this.call(method, path, { 'Content-Type': 'application/json' }, Buffer.from(JSON.stringify(body)));
  }

  /** Everything the person may see, from the beginning of the feed. */
  async listLicences(): Promise<readonly Licence[]> {
    const licences: Licence[] = [];
    for (let after = ''; ;) {
      const query = new URLSearchParams(after ? { after } : {});
      const page = ChangesPage.parse(readJson(await this.call('GET', `/api/changes?${query}`)));
      for (const change of page.changes) if (change.kind === 'licence') licences.push(change.licence);
      if (!page.more) return licences;
      after = page.checkpoint;
    }
  }
}

export function readJson({ bytes, status }: ApiAnswer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new Error(`Status ${status} without JSON: ${bytes.toString().slice(0, 200)}`);
  }
}

/** Status and code of a problem as RFC 9457 describes it, as in `404 not-found`; says so when the answer is none. */
export function describeProblem(answer: ApiAnswer): string {
  if (answer.mediaType !== 'application/problem+json') return `${answer.status}, no problem but ${answer.mediaType}`;
  const { status, code } = Problem.parse(readJson(answer));
  return status === answer.status ? `${status} ${code}` : `${answer.status} with a problem that says ${status}`;
}
