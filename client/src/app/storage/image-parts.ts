import type { AccountDatabase } from './account-database.ts';

/** The bytes of a picture are kept and sent in parts of this size. */
export const PART_BYTES = 256 * 1024;

/** What was read back is not what was written. */
export class ImageNotKeptError extends Error {
  override readonly name = 'ImageNotKeptError';

  constructor() {
    super('The picture could not be kept on this device.');
  }
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Writes `bytes` in parts under `id`, their SHA-256, and reads them back. @throws ImageNotKeptError */
export async function keepBytes(database: AccountDatabase, id: string, bytes: Blob): Promise<void> {
  const held = await loadBytes(database, id, bytes.type);
  if (held && (await sha256(held)) === id) return;
  const count = Math.ceil(bytes.size / PART_BYTES);
  const parts = Array.from({ length: count }, (_, part) => ({
    imageId: id,
    part,
    bytes: bytes.slice(part * PART_BYTES, (part + 1) * PART_BYTES),
  }));
  await database.imageParts.bulkPut(parts);
  const readBack = await loadBytes(database, id, bytes.type);
  if (!readBack || (await sha256(readBack)) !== id) {
    await database.imageParts.where({ imageId: id }).delete();
    throw new ImageNotKeptError();
  }
}

/** All parts of `id` as one; undefined when there is none. */
export async function loadBytes(database: AccountDatabase, id: string, mediaType: string): Promise<Blob | undefined> {
  const parts = await database.imageParts.where({ imageId: id }).sortBy('part');
  return parts.length
    ? new Blob(
        parts.map(({ bytes }) => bytes),
        { type: mediaType },
      )
    : undefined;
}
