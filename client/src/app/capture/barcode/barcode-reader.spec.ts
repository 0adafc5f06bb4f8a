import { TestBed } from '@angular/core/testing';
import { prepareZXingModule, writeBarcode, type WriterOptions } from 'zxing-wasm/writer';
import writerPath from 'zxing-wasm/writer/zxing_writer.wasm' with { loader: 'file' };
import { BarcodeError } from './barcode-error';
import { BarcodeReader } from './barcode-reader';

const NUMBER = '26.00001-00001.001-ID-BE';

type Written = readonly [format: NonNullable<WriterOptions['format']>, symbology: string, text: string];
const SYMBOLOGIES: readonly Written[] = [
  ['QRCode', 'QR Code', `https://silk.example/v/?no=${NUMBER}`],
  ['DataMatrix', 'Data Matrix', NUMBER],
  ['PDF417', 'PDF417', NUMBER],
  ['AztecCode', 'Aztec', NUMBER],
  ['Code128', 'Code 128', NUMBER],
  ['Code39', 'Code 39', NUMBER],
  ['EAN13', 'EAN-13', '4006381333931'],
  ['EAN8', 'EAN-8', '96385074'],
  ['ITF', 'ITF', '10012345678902'],
];

describe('BarcodeReader', () => {
  let reader: BarcodeReader;

  beforeAll(() => {
    const wasmUrl = new URL(writerPath, import.meta.url).href;
    prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });
  });
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [BarcodeReader] });
    reader = TestBed.inject(BarcodeReader);
  });

  for (const [format, symbology, text] of SYMBOLOGIES) {
    it(`reads ${symbology}`, async () => {
      expect(await reader.read(await paint(await write(text, { format })), 'picture')).toEqual([{ symbology, text }]);
    });

    for (const degrees of [5, 90, 180])
      it(`reads ${symbology} turned by ${degrees} degrees in a frame`, async () => {
        const image = await paint(await write(text, { format }), degrees);
        expect(await reader.read(image, 'frame')).toEqual([{ symbology, text }]);
      });

    // A line that leaves ITF through its side reads a shorter number: the symbology itself cannot tell.
    if (format === 'ITF') continue;
    it(`reads ${symbology} askew in a picture`, async () => {
      const image = await paint(await write(text, { format }), 35);
      expect(await reader.read(image, 'picture')).toEqual([{ symbology, text }]);
    });
  }

  it('reads several barcodes of one frame', async () => {
    const first = await write(NUMBER, { format: 'Code128' });
    const second = await write('TCNU1234567', { format: 'QRCode' });
    const read = await reader.read(await paintBelow([first, second]), 'frame');
    expect(new Set(read.map(({ text }) => text))).toEqual(new Set([NUMBER, 'TCNU1234567']));
  });

  it('finds nothing on an empty page, and goes on reading', async () => {
    const blank = new OffscreenCanvas(800, 600);
    blank.getContext('2d')?.fillRect(0, 0, 1, 1);
    expect(await reader.read(blank.transferToImageBitmap(), 'picture')).toEqual([]);
    const image = await paint(await write(NUMBER, { format: 'QRCode' }));
    expect((await reader.read(image, 'picture')).map(({ text }) => text)).toEqual([NUMBER]);
  });

  it('says the data elements of GS1 as they are printed', async () => {
    const bitmap = await paint(await write('(01)09501101530003(10)LOT7', { format: 'DataMatrix', options: 'gs1' }));
    expect((await reader.read(bitmap, 'picture')).map(({ text }) => text)).toEqual(['(01)09501101530003(10)LOT7']);
  });

  it('reads bytes that are no text without any that a form refuses', async () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, at) => (at * 37) % 256);
    const [code] = await reader.read(
      await paint(await writeBarcode(bytes, { format: 'QRCode', scale: 6 }).then(toBlob)),
      'picture',
    );
    expect(code?.text).toMatch(/^(?:[\t\n]|[^\p{Cc}\p{Cs}])+$/u);
  });

  it('reads thousands of characters', async () => {
    const text = NUMBER.repeat(100);
    const image = await paint(await write(text, { format: 'QRCode' }));
    expect(await reader.read(image, 'picture')).toEqual([{ symbology: 'QR Code', text }]);
  });

  it('is refused what was asked when it ends, and starts again', async () => {
    const image = await paint(await write(NUMBER, { format: 'QRCode' }));
    const asked = reader.read(image, 'picture');
    await Promise.resolve();
    reader.end();
    await expectAsync(asked).toBeRejectedWithError(BarcodeError, /ended/);
    const again = await paint(await write(NUMBER, { format: 'QRCode' }));
    expect((await reader.read(again, 'picture')).length).toBe(1);
  });
});

/** The picture of a barcode, bars three pixels wide. */
async function write(text: string, options: WriterOptions): Promise<Blob> {
  return toBlob(await writeBarcode(text, { scale: 3, ...options }));
}

function toBlob({ image, error }: { readonly image: Blob | null; readonly error: string }): Blob {
  if (!image) throw new Error(`The barcode was not written: ${error}`);
  return image;
}

/** On white paper, turned around its middle. */
async function paint(barcode: Blob, degrees = 0): Promise<ImageBitmap> {
  const bitmap = await createImageBitmap(barcode);
  const side = Math.ceil(Math.hypot(bitmap.width, bitmap.height)) + 80;
  const context = startPaper(side, side);
  context.translate(side / 2, side / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  return context.canvas.transferToImageBitmap();
}

/** On white paper, one below the other. */
async function paintBelow(barcodes: readonly Blob[]): Promise<ImageBitmap> {
  const bitmaps = await Promise.all(barcodes.map((it) => createImageBitmap(it)));
  const context = startPaper(1200, 1200);
  let y = 60;
  for (const bitmap of bitmaps) {
    context.drawImage(bitmap, 60, y);
    y += bitmap.height + 80;
  }
  return context.canvas.transferToImageBitmap();
}

function startPaper(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('This browser paints nothing.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return context;
}
