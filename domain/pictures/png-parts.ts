import { readsAt, type PartRole, type PicturePart } from '#domain/pictures/picture-part';

const PICTURE_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

/**
 * The pieces of a PNG file; null when it is none, or not whole.
 * @source PNG (W3C, Third Edition), 5.3 and 11
 */
export function readPngParts(bytes: Uint8Array): PicturePart[] | null {
  if (!readsAt(bytes, 0, '\x89PNG\r\n\x1a\n')) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: PicturePart[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return null;
    parts.push({ role: roleOf(name), start: at, dataStart: at + 8, end });
    if (name === 'IEND')
      return end < bytes.length ? [...parts, { role: 'other', start: end, dataStart: end, end: bytes.length }] : parts;
    at = end;
  }
  return null;
}

function roleOf(name: string): PartRole {
  if (name === 'eXIf') return 'exif';
  return PICTURE_CHUNKS.has(name) ? 'picture' : 'other';
}
