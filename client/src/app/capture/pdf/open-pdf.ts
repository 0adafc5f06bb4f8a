import { getDocument, type PDFDocumentProxy, PasswordException, PDFWorker } from 'pdfjs-dist';
import { PictureError } from '../picture-error';
import { sentSize } from '../picture-size';
import { PageFaults } from './page-faults';
import { PDF_FILES } from './pdf-files';

/** A page of A4 is drawn with about as many dots per inch; a PDF measures in points, 72 to the inch. */
const DOTS_PER_POINT = 250 / 72;
/** A page of A4 at 600 dots per inch has 35 million pixels; pictures with more than these are not unpacked. */
const MAX_IMAGE_PIXELS = 60_000_000;
/** Pictures that are larger unpacked are made smaller beside the page, in bytes: 16 million pixels. */
const MAX_IMAGE_BYTES = 64 * 1024 * 1024;
/** A page that takes longer is beyond this device, in ms. */
const PAGE_MS = 60_000;

/** A PDF whose pages can be drawn until it is closed. */
export interface OpenPdf {
  readonly pageCount: number;
  /** Page `number`, the first is 1, at the size of a sent picture. @throws PictureError `pageUnreadable`, `pageTooMuch` */
  drawPage(number: number): Promise<OffscreenCanvas>;
  /** Ends the worker and gives back its memory. */
  close(): Promise<void>;
}

/** @throws PictureError `encrypted`, `noPages`, `unreadable` */
export async function openPdf(file: Blob): Promise<OpenPdf> {
  const port = new Worker(new URL('./pdf.worker', import.meta.url), { type: 'module' });
  const faults = new PageFaults(port);
  const worker = PDFWorker.create({ port });
  const close = async (): Promise<void> => {
    worker.destroy();
    port.terminate();
  };
  try {
    const pdf = await inTime(load(file, worker), 'unreadable');
    if (!pdf.numPages) throw new PictureError('noPages');
    const drawPage = (number: number): Promise<OffscreenCanvas> => drawInTime(pdf, number, faults);
    return { pageCount: pdf.numPages, drawPage, close };
  } catch (error) {
    await close();
    if (error instanceof PictureError) throw error;
    throw new PictureError(error instanceof PasswordException ? 'encrypted' : 'unreadable', {}, error);
  }
}

/** What cannot be read stops the page: half a page would pass for a whole one. */
async function load(file: Blob, worker: PDFWorker): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    worker,
    stopAtErrors: true,
    useSystemFonts: true,
    maxImageSize: MAX_IMAGE_PIXELS,
    canvasMaxAreaInBytes: MAX_IMAGE_BYTES,
    wasmUrl: `${PDF_FILES}/wasm/`,
    standardFontDataUrl: `${PDF_FILES}/standard_fonts/`,
    iccUrl: `${PDF_FILES}/iccs/`,
    verbosity: 0,
  }).promise;
}

async function drawInTime(pdf: PDFDocumentProxy, number: number, faults: PageFaults): Promise<OffscreenCanvas> {
  try {
    return await inTime(draw(pdf, number, faults), 'pageTooMuch', { page: number });
  } catch (error) {
    if (error instanceof PictureError) throw error;
    const problem = /maximum allowed size/.test(String(error)) ? 'pageTooMuch' : 'pageUnreadable';
    throw new PictureError(problem, { page: number }, error);
  }
}

async function draw(pdf: PDFDocumentProxy, number: number, faults: PageFaults): Promise<OffscreenCanvas> {
  const page = await pdf.getPage(number);
  const inPoints = page.getViewport({ scale: DOTS_PER_POINT });
  const { widthPx, heightPx } = sentSize({ widthPx: inPoints.width, heightPx: inPoints.height });
  const viewport = page.getViewport({ scale: (DOTS_PER_POINT * widthPx) / inPoints.width });
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const canvasContext = canvas.getContext('2d');
  if (!canvasContext) throw new PictureError('pageTooMuch', { page: number });
  // What it draws on is the same to pdfjs; its types know only the canvas of a document.
  const drawn = { canvasContext: canvasContext as unknown as CanvasRenderingContext2D, canvas: null };
  faults.begin();
  await page.render({ ...drawn, viewport }).promise;
  faults.throwIfAny(page);
  page.cleanup();
  return canvas;
}

/** A worker that ran out of memory never answers. @throws PictureError `problem` */
function inTime<Value>(work: Promise<Value>, problem: 'unreadable' | 'pageTooMuch', params = {}): Promise<Value> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new PictureError(problem, params)), PAGE_MS);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });
}
