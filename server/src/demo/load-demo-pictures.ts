import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '#domain/licence-content';
import { receivePart } from '#server/images/receive-part';
import type { Services } from '#server/services';

const FOLDER = join(import.meta.dirname, 'pictures');

/** Sends the picture `name` as a device of `accountId` would. */
export async function loadDemoPicture(services: Services, accountId: string, name: string): Promise<Picture> {
  const bytes = await readFile(join(FOLDER, `${name}.jpg`));
  const id = createHash('sha256').update(bytes).digest('hex');
  const range = { start: 0, end: bytes.length, total: bytes.length };
  await receivePart(services, { accountId, imageId: id, mediaType: 'image/jpeg', range, send: (take) => take(bytes) });
  const { width, height } = await sharp(bytes).metadata();
  return { id, box: 2, mediaType: 'image/jpeg', sizeBytes: bytes.length, widthPx: width, heightPx: height };
}
