import { readJpegParts } from '#domain/pictures/jpeg-parts';
import { readsAt, type PicturePart } from '#domain/pictures/picture-part';
import { readPngParts } from '#domain/pictures/png-parts';
import { isTechnicalExif } from '#domain/pictures/technical-exif';
import { readWebpParts } from '#domain/pictures/webp-parts';

/**
 * Whether a JPEG, PNG or WebP file carries more than a picture and how to show it: the place, the time, the device, the person,
 * words, a preview, a film. Null when it is no such file, or not whole.
 */
export function hasHiddenData(bytes: Uint8Array): boolean | null {
  const parts = readJpegParts(bytes) ?? readPngParts(bytes) ?? readWebpParts(bytes);
  return parts && parts.some((part) => isHidden(bytes, part));
}

/** The JPEG file without anything but the picture, its pixels untouched; as it is when it is no whole JPEG file. */
export function removeHiddenData<Memory extends ArrayBufferLike>(bytes: Uint8Array<Memory>): Uint8Array<Memory>[] {
  const parts = readJpegParts(bytes);
  if (!parts) return [bytes];
  return parts.filter(({ role }) => role === 'picture').map(({ start, end }) => bytes.subarray(start, end));
}

function isHidden(bytes: Uint8Array, { role, dataStart, end }: PicturePart): boolean {
  if (role === 'exif') return !isTechnicalExif(bytes.subarray(dataStart, end));
  if (role === 'resources') return !areEmptyResources(bytes.subarray(dataStart, end));
  return role === 'other';
}

/** What Safari writes: no words of the press (IPTC), and the digest of none. */
function areEmptyResources(bytes: Uint8Array): boolean {
  return bytes.length === 40 && readsAt(bytes, 0, NO_WORDS) && readsAt(bytes, 12, DIGEST);
}

const NO_WORDS = '8BIM\x04\x04\0\0\0\0\0\0';
const DIGEST = '8BIM\x04\x25\0\0\0\0\0\x10';
