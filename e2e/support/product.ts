import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrlOf, readDatabase } from '#e2e/support/read-database';

const START_MS = 90_000;

/** What differs from the demo on a developer's machine. */
export interface ProductSettings {
  /** Undefined: mails are kept and shown at `/dev/mail`. */
  readonly smtpUrl?: string;
  readonly pushTestOrigin?: string;
  /** `OIDC_…`: the identity provider people may sign in with. */
  readonly identityProvider?: Readonly<Record<string, string>>;
  /** Folder of a built client other than that of `CLIENT_DIR`, or `dist/client`. */
  readonly clientDir?: string;
  /** Seconds in which news for one person become one message; 0 unless said. */
  readonly gatherS?: number;
  /** Officers and the support team need a second factor. */
  readonly needsFactor?: boolean;
  /** Without demo people, companies and licences: what really starts. */
  readonly isEmpty?: boolean;
}

/** The real server in a process of its own, with a database of its own, on one port for its whole life. */
export class Product {
  readonly origin: string;
  readonly #port: number;
  readonly #folder: string;
  /** Of the server whose database and files this one shares. */
  readonly #databaseUrl: string | undefined;
  readonly #settings: ProductSettings;
  #child: ChildProcess | undefined;
  #output = '';

  private constructor(port: number, settings: ProductSettings, beside?: Product) {
    this.#port = port;
    this.#settings = settings;
    this.#folder = beside ? beside.#folder : mkdtempSync(join(tmpdir(), 'flegt-story-'));
    this.#databaseUrl = beside && databaseUrlOf(beside.#folder);
    this.origin = `http://localhost:${port}`;
  }

  /** Starts a server with nothing but the demo in its database. */
  static async start(settings: ProductSettings = {}): Promise<Product> {
    const product = new Product(await findFreePort(), settings);
    await product.startAgain();
    return product;
  }

  /** Starts a second process on the database and files of this one, behind an address of its own; `stop` ends it. */
  async startBeside(): Promise<Product> {
    const second = new Product(await findFreePort(), this.#settings, this);
    await second.startAgain();
    return second;
  }

  /** Starts it after `stop` or `kill`, with the data it had. */
  async startAgain(): Promise<void> {
    const child = spawn(process.execPath, ['server/src/main.ts'], {
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#output = '';
    await new Promise<void>((ready, fail) => {
      const late = setTimeout(() => fail(new Error(`The server is not ready:\n${this.#output}`)), START_MS);
      const end = (finish: () => void) => {
        clearTimeout(late);
        finish();
      };
      const read = (part: Buffer) => {
        this.#output += part.toString();
        if (/is ready on/.test(this.#output)) end(ready);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => end(() => fail(new Error(`The server ended:\n${this.#output}`))));
    });
  }

  /** Everything it wrote since it was started. */
  get output(): string {
    return this.#output;
  }

  /** The rows its database has for `sql`. */
  rows<Row extends object>(sql: string, ...values: readonly unknown[]): Promise<Row[]> {
    return readDatabase<Row>(this.#folder, sql, values);
  }

  /** Ends it in order, as Ctrl-C does; its data stay. */
  stop(): Promise<void> {
    return this.#end('SIGINT');
  }

  /** Ends it as a power cut would; its database is left running, or not, as chance has it. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Kills its PostgreSQL, as a machine that runs out of memory does. */
  killDatabase(): void {
    process.kill(Number(this.#postmasterFile()?.split('\n')[0]), 'SIGKILL');
  }

  /** A second server with the same settings but another port, which is to end by itself: how it ended, and what it said. */
  async startTwice(): Promise<{ readonly code: number | null; readonly output: string }> {
    const env = { ...this.#environment(), PORT: String(await findFreePort()) };
    const child = spawn(process.execPath, ['server/src/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
    await once(child, 'close');
    return { code: child.exitCode, output };
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.stop();
    this.#endLeftDatabase();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  /** A killed server leaves its database running; the next start would take it over, but there is none. */
  #endLeftDatabase(): void {
    const file = this.#postmasterFile();
    if (!file) return;
    try {
      process.kill(Number(file.split('\n')[0]), 'SIGQUIT');
    } catch {
      // It went away with its server.
    }
  }

  #postmasterFile(): string | undefined {
    const path = join(this.#folder, 'postgres', 'postmaster.pid');
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  #environment(): NodeJS.ProcessEnv {
    const {
      smtpUrl,
      pushTestOrigin,
      identityProvider,
      clientDir = process.env['CLIENT_DIR'],
      gatherS = 0,
    } = this.#settings;
    return {
      PATH: process.env['PATH'],
      LOG_LEVEL: 'warn',
      PORT: String(this.#port),
      DATA_DIR: this.#folder,
      DEMO: this.#settings.isEmpty ? '0' : '1',
      PUBLIC_URL: this.origin,
      MAIL_GATHER_S: String(gatherS),
      PUSH_GATHER_S: String(gatherS),
      ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
      ...(pushTestOrigin ? { PUSH_TEST_ORIGIN: pushTestOrigin } : {}),
      ...(this.#databaseUrl ? { DATABASE_URL: this.#databaseUrl } : {}),
      ...(this.#settings.needsFactor ? { REQUIRE_SECOND_FACTOR: 'officers' } : {}),
      ...identityProvider,
      ...(clientDir ? { CLIENT_DIR: clientDir } : {}),
    };
  }
}

/** Links in mails name the port, so it is chosen before the server starts. */
async function findFreePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
