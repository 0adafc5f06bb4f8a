import { formatToLabel, readBarcodes } from 'zxing-wasm/reader';
import type { BarcodeText, Care } from './barcode-messages';
import { toReadableText } from './readable-text';
import { takePixels } from './take-pixels';

/** What may stand on a licence or its goods: nothing is known of the symbologies that are used. */
const BARS = ['Code128', 'Code39', 'EAN13', 'EAN8', 'ITF', 'PDF417'] as const;
const FORMATS = ['QRCode', 'DataMatrix', 'Aztec', ...BARS] as const;

/** Longest side that is looked at, in px. The bars of Code 128 on a whole page are lost below full resolution. */
const LONGEST_SIDE_PX: Readonly<Record<Care, number>> = { frame: 1600, picture: 4000 };

/** By how many degrees a picture in which nothing was found is turned: bars are read only where a line crosses all of them. */
const TURNS = [30, 60];

/** All barcodes of a picture, whichever way it is turned. A frame that shows one is looked at again with the care of a picture. */
export async function readImage(bitmap: ImageBitmap, care: Care): Promise<readonly BarcodeText[]> {
  const found = await read(bitmap, care);
  return care === 'frame' && found.length ? withoutDoubles([...found, ...(await read(bitmap, 'picture'))]) : found;
}

async function read(bitmap: ImageBitmap, care: Care): Promise<readonly BarcodeText[]> {
  const longestSidePx = LONGEST_SIDE_PX[care];
  const codes = await readPixels(takePixels(bitmap, longestSidePx), FORMATS);
  if (codes.length || care === 'frame') return codes;
  for (const degrees of TURNS) {
    const turned = await readPixels(takePixels(bitmap, longestSidePx, degrees), BARS);
    if (turned.length) return turned;
  }
  return [];
}

async function readPixels(
  pixels: ImageData,
  formats: readonly (typeof FORMATS)[number][],
): Promise<readonly BarcodeText[]> {
  const results = await readBarcodes(pixels, {
    formats: [...formats],
    tryHarder: true,
    tryRotate: true,
    tryDownscale: true,
    tryInvert: false,
    textMode: 'HRI',
  });
  const codes = results.map(({ format, text }) => ({
    symbology: formatToLabel(format) ?? format,
    text: toReadableText(text),
  }));
  return withoutDoubles(codes.filter(({ text }) => text));
}

function withoutDoubles(codes: readonly BarcodeText[]): readonly BarcodeText[] {
  const byKey = new Map(codes.map((code) => [`${code.symbology}\n${code.text}`, code]));
  return [...byKey.values()];
}
