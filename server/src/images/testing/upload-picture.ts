import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { SignedIn } from '#server/http/testing/sign-in';

const PART_BYTES = 256 * 1024;

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A JPEG of coarse noise, no two alike. */
export function buildJpeg(width: number, height: number): Promise<Buffer> {
  const noise = { raw: { width: 16, height: 16, channels: 3 as const } };
  return sharp(randomBytes(16 * 16 * 3), noise)
    .resize(width, height, { fit: 'fill', kernel: 'nearest' })
    .jpeg()
    .toBuffer();
}

/** Sends `bytes` as a device does. @returns the id */
export async function uploadPicture(person: SignedIn, bytes: Buffer, mediaType = 'image/jpeg'): Promise<string> {
  const id = sha256(bytes);
  for (let start = 0; start < bytes.length; start += PART_BYTES) {
    const part = bytes.subarray(start, start + PART_BYTES);
    const answer = await person
      .put(`/api/images/${id}`)
      .set('Content-Type', mediaType)
      .set('Content-Range', `bytes ${start}-${start + part.length - 1}/${bytes.length}`)
      .send(part);
    if (answer.status > 201) throw new Error(`The picture was refused: ${answer.text}`);
  }
  return id;
}
