import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Picture } from '#domain/licence-content';
import type { ApiCaller } from '#e2e/support/api-caller';

/** A small picture of one colour, sent to the server in one part by `caller`; what a licence says of it. */
export async function uploadPicture(caller: ApiCaller, colour: string): Promise<Picture> {
  const [widthPx, heightPx] = [600, 800];
  const create = { width: widthPx, height: heightPx, channels: 3, background: colour } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const id = createHash('sha256').update(bytes).digest('hex');
  const headers = { 'Content-Type': 'image/jpeg', 'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}` };
  const { status } = await caller.call('PUT', `/api/images/${id}`, headers, bytes);
  if (status !== 201) throw new Error(`The picture was not taken: ${status}`);
  return { id, box: 2, mediaType: 'image/jpeg', sizeBytes: bytes.length, widthPx, heightPx };
}
