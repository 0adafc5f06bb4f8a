import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode, type WriterOptions } from 'zxing-wasm/writer';

const [WIDTH, HEIGHT] = [1280, 720];
const FRAMES = 10;
/** One pixel of colour for four of brightness, all of them grey. */
const COLOURS = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);

/** The picture of a barcode, as PNG. */
export async function drawBarcode(text: string, format: NonNullable<WriterOptions['format']>): Promise<Buffer> {
  const path = fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(path)).buffer } });
  const { image, error } = await writeBarcode(text, { format, scale: 5 });
  if (!image) throw new Error(`The barcode was not written: ${error}`);
  return Buffer.from(await image.arrayBuffer());
}

/** Writes a second of film (YUV4MPEG2) that shows `pictures` beside each other on a table, each a little askew. */
export async function writeFilm(path: string, pictures: readonly Buffer[]): Promise<void> {
  const across = Math.floor(WIDTH / pictures.length);
  const laid = pictures.map(async (picture, index) => ({
    input: await sharp(picture)
      .flatten({ background: '#ffffff' })
      .rotate(4, { background: '#ffffff' })
      .resize({ width: across - 80, height: HEIGHT - 80, fit: 'inside', withoutEnlargement: true })
      .toBuffer(),
    left: index * across + 40,
    top: 60,
  }));
  const table = { create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#d8d2c4' } } as const;
  const brightness = await sharp(table)
    .composite(await Promise.all(laid))
    .greyscale()
    .raw()
    .toBuffer();
  const frame = Buffer.concat([Buffer.from('FRAME\n'), brightness, COLOURS]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES}:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}
