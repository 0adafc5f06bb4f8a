import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import readerPath from 'zxing-wasm/reader/zxing_reader.wasm' with { loader: 'file' };
import { findLinkedLicence, toLicenceLink } from '#domain/values/licence-link';
import { drawQr } from './draw-qr';

const ID = '018f4e2a-0000-7000-8000-000000000001';
const SIDE_PX = 400;

describe('our own QR code', () => {
  it('is read again, and names the licence', async () => {
    const image = new Image();
    image.src = await drawQr(toLicenceLink('https://flegt.example', ID));
    await image.decode();
    const context = new OffscreenCanvas(SIDE_PX, SIDE_PX).getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0, SIDE_PX, SIDE_PX);
    prepareZXingModule({ overrides: { locateFile: () => new URL(readerPath, import.meta.url).href } });
    const codes = await readBarcodes(context.getImageData(0, 0, SIDE_PX, SIDE_PX));
    expect(codes.map(({ format, text }) => [format, findLinkedLicence(text)])).toEqual([['QRCode', ID]]);
  });
});
