import { inject, Service } from '@angular/core';
import type { Picture, PictureBox } from '#domain/licence-content';
import { isScarce, QUOTA } from '../device/quota';
import { DraftError } from '../storage/draft-state';
import { DraftRepository } from '../storage/draft-repository';
import { ImageRepository, type KeptOriginal } from '../storage/image-repository';
import { PictureHeldError, type PicturePlace } from '../storage/place-picture';
import { classifyStorageError } from '../storage/storage-failure';
import { findFileProblem, isPdf } from './check-file';
import type { OpenPdf } from './pdf/open-pdf';
import { PictureError } from './picture-error';
import type { PageProgress } from './picture-progress';
import { encodeSent, makeSentPicture, type SentPicture } from './sent-picture';

/** As many pictures as a licence carries on the wire. */
export const MAX_PICTURES = 40;

/** Where the pictures of a file go. */
export interface PictureTarget {
  readonly licenceId: string;
  readonly box: PictureBox;
  readonly place?: PicturePlace;
}

/** From a file or photo to pictures of the draft, kept on this device. */
@Service()
export class AddPicture {
  readonly #quota = inject(QUOTA);
  readonly #drafts = inject(DraftRepository);
  readonly #images = inject(ImageRepository);

  /** Asked before the shutter, so that nobody shoots a page that cannot be kept. @throws PictureError `scarce` */
  async checkRoom(): Promise<void> {
    if (isScarce(await this.#quota.look())) throw new PictureError('scarce');
  }

  /**
   * A picture becomes one, a PDF as many as it has pages; `tell` hears of each page before it is made.
   * @returns the pictures it became
   * @throws PictureError; the draft's other pictures are untouched, pages made before it stay
   */
  async execute(
    target: PictureTarget,
    file: File,
    tell: (progress: PageProgress) => void,
  ): Promise<readonly Picture[]> {
    const problem = findFileProblem(file);
    if (problem) throw new PictureError(problem);
    await this.checkRoom();
    const room = await this.#countRoom(target);
    if (room <= 0) throw new PictureError('tooMany', { most: MAX_PICTURES });
    return this.#images.keeping(() =>
      isPdf(file) ? this.#addPages(target, file, room, tell) : this.#addPicture(target, file),
    );
  }

  async #countRoom({ licenceId, place }: PictureTarget): Promise<number> {
    const held = (await this.#drafts.find(licenceId))?.content.pictures ?? [];
    const goes = held.some(({ id }) => id === place?.replaces) ? 1 : 0;
    return MAX_PICTURES - held.length + goes;
  }

  async #addPicture(target: PictureTarget, file: File): Promise<Picture[]> {
    const picture = await makeSentPicture(file);
    return [await this.#keep(target, picture, await this.#images.keepOriginal(file))];
  }

  /** The licence's limit is said before the first page is made. */
  async #addPages(
    target: PictureTarget,
    file: File,
    room: number,
    tell: (it: PageProgress) => void,
  ): Promise<Picture[]> {
    const { openPdf } = await import('./pdf/open-pdf');
    const pdf = await openPdf(file);
    try {
      const pages = pdf.pageCount;
      if (pages > room) throw new PictureError('tooManyPages', { pages, room });
      const original = await this.#images.keepOriginal(file);
      const made: Picture[] = [];
      for (let page = 1; page <= pages; page++) {
        tell({ page, pages });
        const last = made.at(-1);
        const place = last ? { after: last.id } : (target.place ?? {});
        const kept = await this.#addPage({ ...target, place }, pdf, page, original);
        if (kept) made.push(kept);
      }
      return made;
    } finally {
      await pdf.close();
    }
  }

  /** Null when the page is among the pictures already: a PDF may be chosen again after half of it was made. */
  async #addPage(
    target: PictureTarget,
    pdf: OpenPdf,
    page: number,
    original: KeptOriginal | null,
  ): Promise<Picture | null> {
    const picture = await encodeSent(await pdf.drawPage(page));
    return this.#keep(target, picture, original).catch((error: unknown) => {
      if (error instanceof PictureError && error.problem === 'held') return null;
      throw error;
    });
  }

  async #keep(target: PictureTarget, picture: SentPicture, original: KeptOriginal | null): Promise<Picture> {
    try {
      return await this.#images.keep({ ...target, ...picture, original });
    } catch (error) {
      throw toPictureError(error);
    }
  }
}

/** What the storage said, as a reason a person can act on. */
export function toPictureError(error: unknown): PictureError {
  if (error instanceof PictureError) return error;
  if (error instanceof PictureHeldError) return new PictureError('held', { box: error.box }, error);
  if (error instanceof DraftError) return new PictureError('locked', {}, error);
  return new PictureError(classifyStorageError(error) === 'full' ? 'full' : 'notKept', {}, error);
}
