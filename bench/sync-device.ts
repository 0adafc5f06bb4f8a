import { randomUUID } from 'node:crypto';
import { v7 as newUuid } from 'uuid';
import { About, ACCOUNT_HEADER, Session } from '#contract/session';
import { CommandResponse } from '#contract/answer';
import { ChangesPage } from '#contract/changes';
import { CONTRACT_VERSION, type Command } from '#contract/command';
import { buildLicence } from '#domain/testing/build-licence';

const PAGE_LIMIT = 200;

/** What a device got of the feed. `bytes` are those of the JSON. */
export interface Pulled {
  readonly licences: number;
  readonly bytes: number;
  /** Where to go on. */
  readonly checkpoint: string;
}

/** A stream that says when something changed. */
export interface Listening {
  /** Waits until it is said the next time. */
  readonly next: () => Promise<void>;
  readonly close: () => void;
}

/** A device of a demo importer that speaks to the server over HTTP. */
export class SyncDevice {
  readonly #origin: string;
  readonly #deviceId = randomUUID();
  #cookie = '';
  #named: Record<string, string> = {};
  #grantId = '';

  private constructor(origin: string) {
    this.#origin = origin;
  }

  static async signIn(origin: string): Promise<SyncDevice> {
    const device = new SyncDevice(origin);
    const { demoPeople } = About.parse(await (await device.#ask('/api/about')).json());
    const importer = demoPeople.find(({ role }) => role === 'importer');
    const answer = await device.#ask('/api/demo-session', { accountId: importer?.accountId });
    device.#named = { [ACCOUNT_HEADER]: importer?.accountId ?? '' };
    device.#cookie = answer.headers
      .getSetCookie()
      .map((it) => it.split(';')[0])
      .join('; ');
    device.#grantId = Session.parse(await answer.json()).grants.find(({ role }) => role === 'importer')?.id ?? '';
    return device;
  }

  /** The first save of a new licence, all boxes filled, without pictures. */
  buildSave(): Command {
    const content = buildLicence({ pictures: [] });
    const deviceAt = new Date().toISOString();
    const [mutationId, licenceId, grantId] = [newUuid(), newUuid(), this.#grantId];
    const bound = {
      mutationId,
      licenceId,
      grantId,
      base: 0,
      imageIds: [],
      contractVersion: CONTRACT_VERSION,
      deviceAt,
    };
    return { kind: 'saveDraft', payload: { content }, ...bound };
  }

  /** Asks who is signed in. */
  async checkSession(): Promise<void> {
    Session.parse(await (await this.#ask('/api/session')).json());
  }

  /** @throws when one of them is not accepted */
  async send(commands: readonly Command[]): Promise<void> {
    const sentAt = new Date().toISOString();
    const answer = await this.#ask('/api/commands', { deviceId: this.#deviceId, sentAt, commands });
    const { answers } = CommandResponse.parse(await answer.json());
    const refused = answers.find(({ outcome }) => outcome !== 'accepted');
    if (refused || answers.length !== commands.length) throw new Error(`Not accepted: ${JSON.stringify(refused)}`);
  }

  /** Listens for changes, from the first word on: that something may have changed before. */
  async listen(): Promise<Listening> {
    const stop = new AbortController();
    const headers = { cookie: this.#cookie };
    const answer = await fetch(`${this.#origin}/api/live`, { headers, signal: stop.signal });
    let heard: () => void = () => undefined;
    const next = () => new Promise<void>((done) => (heard = done));
    const first = next();
    const read = async () => {
      for await (const part of answer.body ?? []) if (Buffer.from(part).includes('event: changed')) heard();
    };
    void read().catch(() => undefined);
    await first;
    return { next, close: () => stop.abort() };
  }

  /** The feed from `from`, or its beginning, to its end. */
  async pullAll(from = ''): Promise<Pulled> {
    let licences = 0;
    let bytes = 0;
    for (let after = from; ;) {
      const query = new URLSearchParams({ limit: String(PAGE_LIMIT), ...(after && { after }) });
      const text = await (await this.#ask(`/api/changes?${query}`)).text();
      const page = ChangesPage.parse(JSON.parse(text));
      licences += page.changes.filter(({ kind }) => kind === 'licence').length;
      bytes += Buffer.byteLength(text);
      if (!page.more) return { licences, bytes, checkpoint: page.checkpoint };
      after = page.checkpoint;
    }
  }

  async #ask(path: string, body?: object): Promise<Response> {
    const session = this.#cookie ? { cookie: this.#cookie, ...this.#named } : {};
    const headers = { 'content-type': 'application/json', ...session };
    const answer = await fetch(`${this.#origin}${path}`, {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    return answer;
  }
}
