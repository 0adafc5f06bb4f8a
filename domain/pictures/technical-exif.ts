import { readsAt } from '#domain/pictures/picture-part';

/** Orientation, resolution, colour and size: nothing of the place, the time, the person or the device. */
const TECHNICAL_TAGS = new Set([
  0x0112, 0x011a, 0x011b, 0x0128, 0x0213, 0x9000, 0x9101, 0xa000, 0xa001, 0xa002, 0xa003, 0xa406,
]);
const EXIF_DIRECTORY = 0x8769;

/**
 * Whether an EXIF block says only how the pixels are to be shown, as what browsers encode does.
 * @source EXIF (CIPA DC-008), 4.5 to 4.6; TIFF 6.0, section 2
 */
export function isTechnicalExif(block: Uint8Array): boolean {
  // Some writers repeat the name JPEG puts before it.
  const tiff = readsAt(block, 0, 'Exif\0\0') ? block.subarray(6) : block;
  const isLittle = readsAt(tiff, 0, 'II');
  if (!isLittle && !readsAt(tiff, 0, 'MM')) return false;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    return isTechnicalDirectory(view, view.getUint32(4, isLittle), isLittle, true);
  } catch (error) {
    // It points beyond its end.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isTechnicalDirectory(view: DataView, at: number, isLittle: boolean, isFirst: boolean): boolean {
  const count = view.getUint16(at, isLittle);
  for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
    const tag = view.getUint16(entry, isLittle);
    const isNested = isFirst && tag === EXIF_DIRECTORY;
    if (isNested && !isTechnicalDirectory(view, view.getUint32(entry + 8, isLittle), isLittle, false)) return false;
    if (!isNested && !TECHNICAL_TAGS.has(tag)) return false;
  }
  // The next directory is that of a preview, which may show what was cut away.
  return !isFirst || view.getUint32(at + 2 + count * 12, isLittle) === 0;
}
