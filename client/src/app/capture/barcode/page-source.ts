import type { Picture } from '#domain/licence-content';
import type { ImageRepository } from '../../storage/image-repository';
import { findFileProblem, isPdf } from '../check-file';
import { decodePicture } from '../decode-picture';
import { PictureError } from '../picture-error';

/** Pages to look at one after the other, so that one at a time is in memory. */
export interface PageSource {
  readonly count: number;
  /** Page `index`, the first is 0; null when it is not on this device, or cannot be decoded. */
  load(index: number): Promise<ImageBitmap | null>;
  /** When no more pages are wanted. */
  close(): Promise<void>;
}

/** The pictures of a licence as they are sent: those this device holds, else from the server. */
export function openStoredPages(pictures: readonly Picture[], images: ImageRepository): PageSource {
  const find = async (id: string): Promise<Blob | null> => (await images.load(id)) ?? fetchPicture(id);
  return {
    count: pictures.length,
    async load(index) {
      const id = pictures[index]?.id;
      const bytes = id === undefined ? null : await find(id).catch(() => null);
      return bytes && createImageBitmap(bytes).catch(() => null);
    },
    close: async () => undefined,
  };
}

/** The picture in a file chosen on the device, or the pages of a PDF. @throws PictureError when there is nothing to look at */
export async function openFilePages(file: File): Promise<PageSource> {
  if (isPdf(file)) return openPdfPages(file);
  const bitmap = await decodePicture(file);
  return { count: 1, load: async () => bitmap, close: async () => bitmap.close() };
}

async function openPdfPages(file: File): Promise<PageSource> {
  const problem = findFileProblem(file);
  if (problem) throw new PictureError(problem);
  const { openPdf } = await import('../pdf/open-pdf');
  const pdf = await openPdf(file);
  return {
    count: pdf.pageCount,
    load: (index) =>
      pdf.drawPage(index + 1).then(
        (page) => page.transferToImageBitmap(),
        () => null,
      ),
    close: () => pdf.close(),
  };
}

async function fetchPicture(id: string): Promise<Blob | null> {
  const answer = await fetch(`/api/images/${id}?size=page&ngsw-bypass=true`);
  return answer.ok ? answer.blob() : null;
}
