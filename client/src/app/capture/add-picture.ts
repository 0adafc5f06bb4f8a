import { inject, Service } from '@angular/core';
import type { Picture, PictureBox } from '#domain/licence-content';
import { isScarce, QUOTA } from '../device/quota';
import { DraftError } from '../storage/draft-state';
import { DraftRepository } from '../storage/draft-repository';
import { ImageRepository } from '../storage/image-repository';
import { classifyStorageError } from '../storage/storage-failure';
import { PictureError } from './picture-error';
import { makeSentPicture } from './sent-picture';

/** As many pictures as a licence carries on the wire. */
const MAX_PICTURES = 40;

/** From a file or photo to a picture of the draft, kept on this device. */
@Service()
export class AddPicture {
  readonly #quota = inject(QUOTA);
  readonly #drafts = inject(DraftRepository);
  readonly #images = inject(ImageRepository);

  /** Asked before the shutter, so that nobody shoots a page that cannot be kept. @throws PictureError `scarce` */
  async checkRoom(): Promise<void> {
    if (isScarce(await this.#quota.look())) throw new PictureError('scarce');
  }

  /** @throws PictureError; the draft's other pictures are untouched */
  async execute(licenceId: string, box: PictureBox, file: File): Promise<Picture> {
    await this.checkRoom();
    const draft = await this.#drafts.find(licenceId);
    if ((draft?.content.pictures.length ?? 0) >= MAX_PICTURES) throw new PictureError('tooMany');
    const picture = await makeSentPicture(file);
    try {
      return await this.#images.keep({ licenceId, box, ...picture });
    } catch (error) {
      if (error instanceof DraftError) throw new PictureError('locked', error);
      throw new PictureError(classifyStorageError(error) === 'full' ? 'full' : 'notKept', error);
    }
  }
}
