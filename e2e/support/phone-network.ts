import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * The network of one phone: everything its browser sends passes here, what its service worker sends too, from the
 * first moment of a start. A browser that only emulates "offline" does so for its pages, and after they are there.
 */
export class PhoneNetwork {
  readonly #server: Server;
  #isThere = true;
  #bytesPerSecond = Infinity;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (asked: IncomingMessage, answer: ServerResponse) => void this.#pass(asked, answer));
  }

  /** In order, on a port of its own. */
  static async start(): Promise<PhoneNetwork> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new PhoneNetwork(server);
  }

  /** What the browser takes for its proxy. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** There again, with `bytesPerSecond` up and down. */
  comesBack(bytesPerSecond = Infinity): void {
    this.#isThere = true;
    this.#bytesPerSecond = bytesPerSecond;
  }

  /** Gone in the middle of whatever passes. */
  goesAway(): void {
    this.#isThere = false;
    this.#server.closeAllConnections();
  }

  async end(): Promise<void> {
    this.goesAway();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (!this.#isThere) return void answer.destroy();
    const onward = request(asked.url ?? '', { method: asked.method, headers: asked.headers });
    try {
      await Promise.all([
        this.#carry(asked, onward),
        once(onward, 'response').then(async ([given]: IncomingMessage[]) => {
          if (!given) return;
          answer.writeHead(given.statusCode ?? 502, given.headers);
          await this.#carry(given, answer);
        }),
      ]);
    } catch {
      // The phone, its network or the server went away in the middle: so does the other end.
      onward.destroy();
      answer.destroy();
    }
  }

  async #carry(from: IncomingMessage, to: Writable): Promise<void> {
    const paceOf = (part: Buffer) => (part.length / this.#bytesPerSecond) * 1_000;
    await pipeline(
      from,
      async function* (parts: AsyncIterable<Buffer>) {
        for await (const part of parts) {
          await wait(paceOf(part));
          yield part;
        }
      },
      to,
    );
  }
}
