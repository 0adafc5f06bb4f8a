import { connect, type Socket } from 'node:net';

/** A request written by hand, for what no client library would send. */
export interface RawRequest {
  readonly write: (bytes: string | Buffer) => void;
  /** Everything answered until the server closes the connection, or `end` is called. */
  readonly closed: Promise<string>;
  /** The status of the first answer, as soon as it is there. */
  readonly status: Promise<number>;
  readonly end: () => void;
}

/** Opens a connection to `port` and sends the head of a request; lines of `headers` are sent as they are. */
export function openRawRequest(port: number, start: string, headers: readonly string[] = []): RawRequest {
  const socket: Socket = connect(port, '127.0.0.1');
  let text = '';
  const status = new Promise<number>((done, fail) => {
    socket.on('data', (part) => {
      text += part.toString('latin1');
      const [, code] = /^HTTP\/1\.1 ([2-5]\d\d) /m.exec(text) ?? [];
      if (code) done(Number(code));
    });
    socket.once('close', () => fail(new Error(`No answer but: ${text.slice(0, 100)}`)));
  });
  const closed = new Promise<string>((done) => socket.once('close', () => done(text)));
  // What is still sent when the server has closed the connection is of no interest.
  socket.on('error', () => undefined);
  const write = (bytes: string | Buffer) => void socket.write(bytes);
  write([`${start} HTTP/1.1`, 'Host: 127.0.0.1', ...headers, '', ''].join('\r\n'));
  return { write, closed, status, end: () => socket.destroy() };
}
