import { createECDH, randomBytes, type ECDH } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { decrypt } from 'http_ece';
import { PushMessage } from '#contract/push-message';
import { parseVapid, type VapidClaims } from '#contract/testing/vapid-token';

/** A subscription as a browser gives it, with the keys only that browser would have. */
export interface TestSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A message that was accepted: its sender proven, its content decrypted. */
export interface ReceivedPush {
  readonly endpoint: string;
  readonly message: PushMessage;
  readonly claims: VapidClaims;
  readonly headers: IncomingHttpHeaders;
}

interface Subscribed {
  readonly ecdh: ECDH;
  readonly auth: string;
  readonly vapidPublicKey: string;
}

/** Answers instead of 201: what a push service says when it is busy or no longer knows the subscription. */
export interface OtherAnswer {
  readonly status: number;
  /** Seconds, or a date as HTTP writes it. */
  readonly retryAfter?: number | string;
}

/** A push service on this machine (RFC 8030) that refuses what a real one would refuse. */
export class PushReceiver {
  readonly received: ReceivedPush[] = [];
  /** Why messages were refused. */
  readonly refused: string[] = [];
  /** Takes connections and messages, and answers nothing. */
  isHanging = false;
  /** How many it left without an answer. */
  hungCount = 0;
  readonly #server: Server;
  readonly #subscribed = new Map<string, Subscribed>();
  readonly #answers = new Map<string, OtherAnswer[]>();
  readonly #watchers = new Set<() => void>();

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request, response) => void this.#take(request, response));
  }

  /** Starts one on a free port of 127.0.0.1. */
  static async start(): Promise<PushReceiver> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new PushReceiver(server);
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What `pushManager.subscribe` would give for this application server key. */
  subscribe(vapidPublicKey: string): TestSubscription {
    const ecdh = createECDH('prime256v1');
    const keys = { p256dh: ecdh.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') };
    const endpoint = `${this.origin}/push/${randomBytes(24).toString('base64url')}`;
    this.#subscribed.set(endpoint, { ecdh, auth: keys.auth, vapidPublicKey });
    return { endpoint, keys };
  }

  /** Answers the next messages to `endpoint` with these instead, one each. */
  answerNext(endpoint: string, ...answers: OtherAnswer[]): void {
    this.#answers.set(endpoint, [...(this.#answers.get(endpoint) ?? []), ...answers]);
  }

  /** The messages that match, once there are `count` of them. */
  async waitFor(matches: (push: ReceivedPush) => boolean, count = 1, waitMs = 60_000): Promise<ReceivedPush[]> {
    const find = () => this.received.filter(matches);
    const deadline = AbortSignal.timeout(waitMs);
    while (find().length < count) {
      await new Promise<void>((done, fail) => {
        const wake = () => {
          this.#watchers.delete(wake);
          done();
        };
        this.#watchers.add(wake);
        deadline.addEventListener('abort', () => fail(new Error(this.#describe(find().length, count))), { once: true });
        if (deadline.aborted) fail(new Error(this.#describe(find().length, count)));
      });
    }
    return find();
  }

  /** Ends every connection, as a service that breaks down. */
  breakDown(): void {
    this.#server.closeAllConnections();
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }

  #describe(found: number, wanted: number): string {
    const refused = this.refused.length ? `; refused: ${this.refused.join(', ')}` : '';
    return `${found} of ${wanted} push messages arrived (${this.received.length} in all${refused})`;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const endpoint = `${this.origin}${request.url}`;
    const body = await buffer(request);
    if (this.isHanging) return void (this.hungCount += 1);
    const other = this.#answers.get(endpoint)?.shift();
    if (other) {
      if (other.retryAfter !== undefined) response.setHeader('Retry-After', String(other.retryAfter));
      return void response.writeHead(other.status).end();
    }
    const subscribed = this.#subscribed.get(endpoint);
    if (!subscribed) return void response.writeHead(404).end();
    try {
      this.received.push(this.#open(endpoint, subscribed, request.headers, body));
      response.writeHead(201, { Location: `${endpoint}/${this.received.length}` }).end();
    } catch (error) {
      this.refused.push((error as Error).message);
      response.writeHead(403).end();
    }
    for (const wake of [...this.#watchers]) wake();
  }

  #open(endpoint: string, subscribed: Subscribed, headers: IncomingHttpHeaders, body: Buffer): ReceivedPush {
    const { ecdh, auth, vapidPublicKey } = subscribed;
    const claims = parseVapid(headers.authorization, vapidPublicKey, this.origin, Date.now() / 1000);
    if (!/^\d+$/.test(String(headers['ttl']))) throw new Error('there is no TTL');
    if (headers['content-encoding'] !== 'aes128gcm') throw new Error('the content coding is not aes128gcm');
    if (body.length > 4096) throw new Error('larger than a push service must take');
    const plain = decrypt(body, { version: 'aes128gcm', privateKey: ecdh, authSecret: auth });
    return { endpoint, message: PushMessage.parse(JSON.parse(plain.toString('utf8'))), claims, headers };
  }
}
