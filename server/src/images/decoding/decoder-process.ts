// A process of its own that decodes pictures, one at a time: what a hostile picture does to it, or costs, the server does not feel.
import { setPriority } from 'node:os';
import { Problem } from '#server/http/problem';
import { checkPicture } from '#server/images/decoding/check-picture';
import type { DecoderAnswer, DecoderTask } from '#server/images/decoding/decoder-pool';

/** Behind the server and its database, which somebody waits for (`nice`). */
const PRIORITY = 10;

process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group: the server says when it no longer needs this.
process.on('SIGINT', () => undefined);
process.on('message', (task: DecoderTask) => void answer(task).then((it) => process.send?.(it)));
try {
  setPriority(PRIORITY);
} catch {
  // Where it is not allowed the decoding is as important as all else.
}

async function answer({ bytes, mediaType, sha256 }: DecoderTask): Promise<DecoderAnswer> {
  try {
    return { checked: await checkPicture(bytes, mediaType, sha256) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: error.toBody() };
  }
}
