import type { IncomingMessage } from 'node:http';
import { readChunks, type Reading } from '#server/http/read-chunks';

const FIRST_BYTES = 4096;

/** The body of `request`, whole. @throws Problem as `readChunks` does */
export async function readBytes(request: IncomingMessage, reading: Reading): Promise<Buffer> {
  let bytes: Buffer = Buffer.allocUnsafe(Math.min(reading.limit, FIRST_BYTES));
  let size = 0;
  await readChunks(request, reading, (chunk) => {
    // Copied: a chunk may be one byte, and holds on to all it came with.
    bytes = makeRoom(bytes, size + chunk.length, reading.limit);
    size += chunk.copy(bytes, size);
  });
  return bytes.subarray(0, size);
}

function makeRoom(bytes: Buffer, size: number, limit: number): Buffer {
  if (size <= bytes.length) return bytes;
  const larger = Buffer.allocUnsafe(Math.min(limit, Math.max(size, 2 * bytes.length)));
  bytes.copy(larger);
  return larger;
}
