import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const SCAN = join(import.meta.dirname, '../server/src/demo/pictures/plywood-scan.jpg');
/** What devices send of a page of A4 (`client/src/app/capture/picture-size`, `sent-picture`). */
const [WIDTH_PX, HEIGHT_PX, QUALITY] = [2121, 3000, 85];
/** Where a JFIF header says the resolution, which decodes to the same pixels whatever it is. */
const DENSITY_AT = 14;

/** A scanned page as a device sends it. */
export function buildPage(): Promise<Buffer> {
  return sharp(readFileSync(SCAN)).resize(WIDTH_PX, HEIGHT_PX, { fit: 'fill' }).jpeg({ quality: QUALITY }).toBuffer();
}

/** The same page under a hash of its own. */
export function vary(page: Buffer, number: number): Buffer {
  const other = Buffer.from(page);
  other.writeUInt32BE(number, DENSITY_AT);
  return other;
}
