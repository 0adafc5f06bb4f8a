// A process of its own that decodes pictures, one at a time: what a hostile picture does to it, or costs, the server does not feel.
import { setPriority } from 'node:os';
import { Problem } from '#server/http/problem';
import { decodeTask } from '#server/images/decoding/decode-task';
import type { FromDecoder, ToDecoder } from '#server/images/decoding/decoder-messages';
import { createFileBlobStore } from '#server/images/file-blob-store';

/** Behind all else (`nice`): somebody waits for the server and its database, and pictures take what those leave. */
const PRIORITY = 19;

const blobs = createFileBlobStore(process.argv[2] ?? '');
let go = (): void => undefined;

process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group: the server says when it no longer needs this.
process.on('SIGINT', () => undefined);
process.on('message', (message: ToDecoder) => {
  if (message === 'go') go();
  else void answer(message).then(tell);
});
try {
  setPriority(PRIORITY);
} catch {
  // Where it is not allowed the decoding is as important as all else.
}

async function answer(task: Exclude<ToDecoder, 'go'>): Promise<FromDecoder> {
  try {
    return { stored: await decodeTask(blobs, task, takeTurn) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.toBody() };
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { failure: { code, message } };
  }
}

function takeTurn(pixels: number): Promise<void> {
  const turn = new Promise<void>((done) => (go = done));
  tell({ pixels });
  return turn;
}

const tell = (message: FromDecoder): void => void process.send?.(message);
