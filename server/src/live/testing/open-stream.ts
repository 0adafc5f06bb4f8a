import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';

/** An open stream of server-sent events, as a device holds it. */
export interface OpenStream {
  readonly status: number;
  /** How often `changed` was said so far. */
  readonly count: () => number;
  /** Waits until it was said more than `before` times. */
  readonly more: (before: number) => Promise<void>;
  readonly ended: Promise<unknown>;
  readonly close: () => void;
}

/** Opens `GET /api/live` with `cookie`. */
export async function openStream(origin: string, cookie: string): Promise<OpenStream> {
  const request = httpRequest(`${origin}/api/live`, { headers: { cookie, accept: 'text/event-stream' } });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  let heard: () => void = () => undefined;
  // The server ended it, or we did.
  response.on('error', () => undefined);
  const ended = new Promise((done) => response.once('close', done));
  response.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    heard();
  });
  const count = () => text.split('event: changed').length - 1;
  const more = (before: number) =>
    new Promise<void>((done) => {
      heard = () => count() > before && done();
      heard();
    });
  return {
    status: response.statusCode ?? 0,
    count,
    more,
    ended,
    close: () => request.destroy(),
  };
}
