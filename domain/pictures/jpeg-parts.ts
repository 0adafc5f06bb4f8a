import { readsAt, type PartRole, type PicturePart } from '#domain/pictures/picture-part';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Bytes of a JFIF header without a preview. */
const JFIF_BYTES = 18;

/**
 * The pieces of a JPEG file; null when it is none, or not whole.
 * @source ITU-T T.81, B.1; JFIF (ITU-T T.871); EXIF (CIPA DC-008, 4.5.4); ICC.1, B.4
 */
export function readJpegParts(bytes: Uint8Array): PicturePart[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const parts: PicturePart[] = [{ role: 'picture', start: 0, dataStart: 2, end: 2 }];
  for (let at = 2; bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (marker === END_OF_IMAGE) return [...parts, ...readEnd(bytes, at)];
    else {
      const part = readSegment(bytes, at, marker);
      if (part.end > bytes.length) return null;
      parts.push(part);
      at = part.end;
    }
  }
  return null;
}

/** What stands behind the end is no part of the picture: a film of the moment, or a second picture. */
function readEnd(bytes: Uint8Array, at: number): PicturePart[] {
  const end = at + 2;
  const own: PicturePart = { role: 'picture', start: at, dataStart: end, end };
  return end < bytes.length ? [own, { role: 'other', start: end, dataStart: end, end: bytes.length }] : [own];
}

function readSegment(bytes: Uint8Array, at: number, marker: number): PicturePart {
  const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
  const length = isAlone ? 0 : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  const end = at + 2 + (isAlone ? 0 : Math.max(2, length));
  if (marker === START_OF_SCAN) return { role: 'picture', start: at, dataStart: end, end: findMarker(bytes, end) };
  return { ...describe(bytes, at, marker, end), start: at, end };
}

/** Where the coded pixels from `from` on end. */
function findMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isCoded = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isCoded) return at;
  }
  return bytes.length;
}

function describe(bytes: Uint8Array, at: number, marker: number, end: number): { role: PartRole; dataStart: number } {
  const from = at + 4;
  const plain = (isPicture: boolean) => ({
    role: isPicture ? ('picture' as const) : ('other' as const),
    dataStart: from,
  });
  if (marker === 0xe0) return plain(readsAt(bytes, from, 'JFIF\0') && end - at <= JFIF_BYTES);
  if (marker === 0xe1 && readsAt(bytes, from, 'Exif\0\0')) return { role: 'exif', dataStart: from + 6 };
  if (marker === 0xe2) return plain(readsAt(bytes, from, 'ICC_PROFILE\0'));
  if (marker === 0xed && readsAt(bytes, from, 'Photoshop 3.0\0')) return { role: 'resources', dataStart: from + 14 };
  if (marker === 0xee) return plain(readsAt(bytes, from, 'Adobe'));
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  const isComment = marker === 0xfe;
  return plain(!isApplication && !isComment);
}
