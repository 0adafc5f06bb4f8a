import { buildPdf, type PdfImage, type PdfPage } from '#contract/testing/build-pdf';
import type { ChosenFile } from '#e2e/screens/draft-screen';

/** A PDF as it is chosen on the device. */
export function toPdfFile(name: string, bytes: Uint8Array): ChosenFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

/** A PDF of blank pages. */
export function makeBlankPdf(name: string, pageCount: number): ChosenFile {
  return toPdfFile(name, buildPdf(Array.from({ length: pageCount }, () => ({}))));
}

/** A page with a scanned picture. */
export function toScannedPage(jpeg: Buffer, widthPx: number, heightPx: number): PdfPage {
  return { image: { bytes: jpeg, filter: 'DCTDecode', colours: 'DeviceRGB', bitsPerColour: 8, widthPx, heightPx } };
}

/** A page as office scanners make them in black and white: a JBIG2 picture, 64 times 64 pixels, all black. */
export function makeJbig2Page(): PdfPage {
  const image: PdfImage = {
    bytes: Buffer.concat([pageInformation(), blackRegion()]),
    filter: 'JBIG2Decode',
    colours: 'DeviceGray',
    bitsPerColour: 1,
    widthPx: 64,
    heightPx: 64,
  };
  return { image };
}

/** Segment 0 (ITU-T T.88, 7.4.8): 64 by 64 pixels, resolution unknown, white, not striped. */
const pageInformation = (): Buffer =>
  Buffer.from(
    '00000000' + '30' + '00' + '01' + '00000013' + '00000040' + '00000040' + '0'.repeat(16) + '00' + '0000',
    'hex',
  );

/**
 * Segment 1, an immediate generic region (7.4.6), coded as T.6: the first row is 64 black pixels in horizontal mode (001, no white
 * 00110101, 64 black 0000001111, none more 0000110111), each other row like the one above it (twice V0: 1), then EOFB.
 */
function blackRegion(): Buffer {
  const bits = `001${'00110101'}${'0000001111'}${'0000110111'}${'11'.repeat(63)}${'000000000001'.repeat(2)}`;
  const coded = Buffer.from(bits.match(/.{1,8}/g)?.map((byte) => parseInt(byte.padEnd(8, '0'), 2)) ?? []);
  const region = Buffer.from('00000040' + '00000040' + '0'.repeat(16) + '00' + '01', 'hex');
  const head = Buffer.alloc(11);
  head.writeUInt32BE(1, 0);
  head.writeUInt8(38, 4);
  head.writeUInt8(1, 6);
  head.writeUInt32BE(region.length + coded.length, 7);
  return Buffer.concat([head, region, coded]);
}
