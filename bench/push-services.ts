// Push services in a process of their own, one port each: they take messages as real ones do, without opening them. Run by push.ts.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one service was sent since it was last asked. */
export interface Taken {
  /** Messages, however they were answered. */
  readonly messages: number;
  readonly browsers: number;
  readonly lastAt: number;
  /** What no push service would accept. */
  readonly bad: number;
}

type Answer = (response: ServerResponse) => void;

/** `quick` says yes, `hanging` nothing, `busy` that it wants to be asked again in an hour. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  quick: (response) => void response.writeHead(201, { Location: '/m' }).end(),
  hanging: () => undefined,
  busy: (response) => void response.writeHead(429, { 'Retry-After': '3600' }).end(),
};

function isGood({ headers }: IncomingMessage, bytes: number): boolean {
  return (
    headers['content-encoding'] === 'aes128gcm' &&
    /^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/.test(headers.authorization ?? '') &&
    Number(headers.ttl) > 0 &&
    bytes > 200 &&
    bytes <= 4096
  );
}

function serve(answer: Answer): Promise<number> {
  let [messages, bad, lastAt] = [0, 0, 0];
  let browsers = new Set<string>();
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.end(JSON.stringify({ messages, bad, lastAt, browsers: browsers.size } satisfies Taken));
      if (request.url === '/taken-and-forget') [messages, bad, lastAt, browsers] = [0, 0, 0, new Set()];
      return;
    }
    let bytes = 0;
    request.on('data', (part: Buffer) => (bytes += part.length));
    request.on('end', () => {
      messages += 1;
      browsers.add(request.url ?? '');
      if (!isGood(request, bytes)) bad += 1;
      lastAt = performance.timeOrigin + performance.now();
      answer(response);
    });
  });
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
  });
}

const names = Object.keys(ANSWERS);
const ports = await Promise.all(Object.values(ANSWERS).map(serve));
const origins = Object.fromEntries(names.map((name, at) => [name, `http://127.0.0.1:${ports[at]}`]));
console.log(JSON.stringify(origins));
