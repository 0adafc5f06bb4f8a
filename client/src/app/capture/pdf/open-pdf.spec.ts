import { buildPdf, type PdfImage } from '#contract/testing/build-pdf';
import { PictureError } from '../picture-error';
import { openPdf } from './open-pdf';

const A4 = { widthPt: 595, heightPt: 842 };

describe('openPdf', () => {
  const toFile = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes], { type: 'application/pdf' });

  it('draws each page at about 250 dots per inch, in its order', async () => {
    const [red, green] = [await paint('#f00'), await paint('#0f0')];
    const pdf = await openPdf(
      toFile(
        buildPdf([
          { ...A4, image: red },
          { widthPt: 842, heightPt: 595, image: green },
        ]),
      ),
    );
    expect(pdf.pageCount).toBe(2);
    const first = await pdf.drawPage(1);
    expect([first.width, first.height]).toEqual([2066, 2924]);
    expect(colourOf(first)).toBe('red');
    const second = await pdf.drawPage(2);
    expect([second.width, second.height]).toEqual([2924, 2066]);
    expect(colourOf(second)).toBe('green');
    await pdf.close();
  });

  it('draws a page as large as a wall no larger than a sent picture', async () => {
    const pdf = await openPdf(toFile(buildPdf([{ widthPt: 14_400, heightPt: 7_200, image: await paint('#f00') }])));
    const page = await pdf.drawPage(1);
    expect([page.width, page.height, colourOf(page)]).toEqual([3000, 1500, 'red']);
    await pdf.close();
  });

  it('says of a picture that is beyond a phone that the page is', async () => {
    const image = { ...(await paint('#f00')), widthPx: 20_000, heightPx: 20_000 };
    const pdf = await openPdf(toFile(buildPdf([{ ...A4, image }])));
    expect(await problemOf(pdf.drawPage(1))).toEqual(['pageTooMuch', { page: 1 }]);
    await pdf.close();
  });

  it('says which page cannot be read, rather than draw half of it', async () => {
    const broken = { ...(await paint('#f00')), bytes: new Uint8Array([1, 2, 3]) };
    const pdf = await openPdf(toFile(buildPdf([{ image: await paint('#f00') }, { image: broken }])));
    expect(colourOf(await pdf.drawPage(1))).toBe('red');
    expect(await problemOf(pdf.drawPage(2))).toEqual(['pageUnreadable', { page: 2 }]);
    await pdf.close();
  });

  it('says why a file cannot be opened', async () => {
    const whole = buildPdf([{}]);
    expect(await problemOf(openPdf(toFile(buildPdf([{}], { isEncrypted: true }))))).toEqual(['encrypted', {}]);
    expect(await problemOf(openPdf(toFile(buildPdf([]))))).toEqual(['noPages', {}]);
    expect(await problemOf(openPdf(new Blob(['%PDF-1.7'])))).toEqual(['unreadable', {}]);
    expect(await problemOf(openPdf(new Blob(['Dear customs'])))).toEqual(['unreadable', {}]);
    expect(await problemOf(openPdf(toFile(whole.slice(0, 60))))).toEqual(['unreadable', {}]);
  });
});

async function problemOf(work: Promise<unknown>): Promise<[string, object]> {
  const error = await work.then(
    () => null,
    (it: unknown) => it,
  );
  if (!(error instanceof PictureError)) throw new Error(`Not refused: ${String(error)}`);
  return [error.problem, error.params];
}

async function paint(colour: string): Promise<PdfImage> {
  const canvas = new OffscreenCanvas(60, 80);
  const context = canvas.getContext('2d');
  if (context) context.fillStyle = colour;
  context?.fillRect(0, 0, 60, 80);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  return { bytes, filter: 'DCTDecode', colours: 'DeviceRGB', bitsPerColour: 8, widthPx: 60, heightPx: 80 };
}

/** In the middle. */
function colourOf(canvas: OffscreenCanvas): string {
  const [red = 0, green = 0, blue = 0] =
    canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? [];
  if (red > 200 && green < 50 && blue < 50) return 'red';
  return green > 200 && red < 50 && blue < 50 ? 'green' : `${red}, ${green}, ${blue}`;
}
