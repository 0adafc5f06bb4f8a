/** Both sides of a picture, in pixels. */
export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The size a picture announces, read without decoding any of it: a small file may claim more pixels than fit into memory.
 * Null when the format is another one than JPEG, PNG or WebP, or `head`, its first bytes, is not whole.
 *
 * @source PNG (ISO/IEC 15948, 11.2.1), JPEG (ITU-T T.81, B.2.2), WebP (RFC 9649, 2.7)
 */
export function readAnnouncedSize(head: DataView): PixelSize | null {
  try {
    return readPng(head) ?? readJpeg(head) ?? readWebp(head);
  } catch (error) {
    // Read beyond the end of the head.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readPng(head: DataView): PixelSize | null {
  if (head.getUint32(0) !== 0x89504e47) return null;
  return { widthPx: head.getUint32(16), heightPx: head.getUint32(20) };
}

function readJpeg(head: DataView): PixelSize | null {
  if (head.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; ;) {
    const marker = head.getUint16(at);
    // Fill bytes may stand before a marker.
    if (marker === 0xffff) at += 1;
    else if (isFrame(marker)) return { widthPx: head.getUint16(at + 7), heightPx: head.getUint16(at + 5) };
    else if (marker < 0xff01 || marker === 0xffda) return null;
    else at += 2 + head.getUint16(at + 2);
  }
}

/** Start of frame, SOF0 to SOF15; among them stand DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

/** The extended, the lossless and the lossy form, in this order. */
function readWebp(head: DataView): PixelSize | null {
  if (head.getUint32(0) !== 0x52494646 || head.getUint32(8) !== 0x57454250) return null;
  const form = head.getUint32(12);
  if (form === 0x56503858) return { widthPx: 1 + readUint24(head, 24), heightPx: 1 + readUint24(head, 27) };
  if (form === 0x5650384c) {
    const bits = head.getUint32(21, true);
    return { widthPx: 1 + (bits & 0x3fff), heightPx: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return { widthPx: head.getUint16(26, true) & 0x3fff, heightPx: head.getUint16(28, true) & 0x3fff };
}

function readUint24(head: DataView, at: number): number {
  return head.getUint16(at, true) + head.getUint8(at + 2) * 0x10000;
}
