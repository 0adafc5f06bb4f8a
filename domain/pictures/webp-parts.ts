import { readsAt, type PartRole, type PicturePart } from '#domain/pictures/picture-part';

const PICTURE_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/**
 * The pieces of a WebP file; null when it is none, or not whole.
 * @source WebP (RFC 9649), 2.3 to 2.7
 */
export function readWebpParts(bytes: Uint8Array): PicturePart[] | null {
  if (!readsAt(bytes, 0, 'RIFF') || !readsAt(bytes, 8, 'WEBP')) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wholeEnd = 8 + view.getUint32(4, true);
  if (wholeEnd > bytes.length) return null;
  const parts: PicturePart[] = [];
  for (let at = 12; at + 8 <= wholeEnd;) {
    const size = view.getUint32(at + 4, true);
    // Chunks begin at even places.
    const end = at + 8 + size + (size % 2);
    if (end > wholeEnd) return null;
    parts.push({ role: roleOf(bytes, at), start: at, dataStart: at + 8, end });
    at = end;
  }
  if (wholeEnd < bytes.length) parts.push({ role: 'other', start: wholeEnd, dataStart: wholeEnd, end: bytes.length });
  return parts;
}

function roleOf(bytes: Uint8Array, at: number): PartRole {
  const name = String.fromCharCode(...bytes.subarray(at, at + 4));
  if (name === 'EXIF') return 'exif';
  return PICTURE_CHUNKS.has(name) ? 'picture' : 'other';
}
