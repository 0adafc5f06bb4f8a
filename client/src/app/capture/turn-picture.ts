import { inject, Service } from '@angular/core';
import type { Picture } from '#domain/licence-content';
import { ImageRepository } from '../storage/image-repository';
import { toPictureError } from './add-picture';
import { PictureError } from './picture-error';
import { makeSentPicture } from './sent-picture';

/** Turns a picture that lies on its side: it is made anew, in the same place, with what the person said of it. */
@Service()
export class TurnPicture {
  readonly #images = inject(ImageRepository);

  /** By a quarter, clockwise. @throws PictureError `notHere` when this device does not hold the picture */
  async execute(licenceId: string, { id, box, sharpness, showsGoods }: Picture): Promise<Picture> {
    const source = await this.#images.loadSource(id);
    if (!source) throw new PictureError('notHere');
    const quarterTurns = (source.quarterTurns + 1) % 4;
    const file = new File([source.file], 'picture.jpg', { type: source.file.type });
    const turned = await makeSentPicture(file, quarterTurns);
    const kept = { ...turned, sharpness: sharpness ?? turned.sharpness, showsGoods };
    const { original } = source;
    try {
      return await this.#images.keep({ licenceId, box, ...kept, original, quarterTurns, place: { replaces: id } });
    } catch (error) {
      throw toPictureError(error);
    }
  }
}
