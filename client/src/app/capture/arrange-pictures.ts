import { inject, Service, signal } from '@angular/core';
import type { Picture } from '#domain/licence-content';
import { ImageRepository } from '../storage/image-repository';
import { ToastService } from '../ui/toast-service';
import { confirmGoods, movePicture, putBack, restorePicture } from './picture-order';
import { TurnPicture } from './turn-picture';

/** What a person does with the pictures of a licence, each step with its way back. Provided by the page. */
@Service({ autoProvided: false })
export class ArrangePictures {
  readonly #images = inject(ImageRepository);
  readonly #turnPicture = inject(TurnPicture);
  readonly #toasts = inject(ToastService);
  /** The id of the picture being turned; null when none is. */
  readonly turning = signal<string | null>(null);

  move(licenceId: string, { id }: Picture, by: -1 | 1): Promise<void> {
    return this.#images.arrange(licenceId, (all) => movePicture(all, id, by));
  }

  confirm(licenceId: string, { id }: Picture, showsGoods: boolean): Promise<void> {
    return this.#images.arrange(licenceId, (all) => confirmGoods(all, id, showsGoods));
  }

  async remove(licenceId: string, picture: Picture, number: number): Promise<void> {
    let before: readonly Picture[] = [];
    await this.#images.arrange(licenceId, (all) => (before = all).filter(({ id }) => id !== picture.id));
    const undo = (): Promise<void> => this.#images.arrange(licenceId, (all) => restorePicture(all, picture, before));
    this.#toasts.undo('capture.removed', undo, { number });
  }

  /** @throws PictureError */
  async turn(licenceId: string, picture: Picture, number: number): Promise<void> {
    if (this.turning()) return;
    this.turning.set(picture.id);
    try {
      const turned = await this.#turnPicture.execute(licenceId, picture);
      this.offerBack(licenceId, picture, [turned], 'capture.turned', number);
    } finally {
      this.turning.set(null);
    }
  }

  /** Says that `made` stand where `old` was, and offers `old` back. */
  offerBack(licenceId: string, old: Picture, made: readonly Picture[], messageKey: string, number: number): void {
    const [first, ...more] = made.map(({ id }) => id);
    if (first === undefined) return;
    const undo = (): Promise<void> =>
      this.#images.arrange(licenceId, (all) =>
        putBack(
          all.filter(({ id }) => !more.includes(id)),
          first,
          old,
        ),
      );
    this.#toasts.undo(messageKey, undo, { number });
  }
}
