import { DestroyRef, inject, Service } from '@angular/core';
import { AccountDatabases } from '../storage/account-databases';
import { ImageRepository } from '../storage/image-repository';

/** Sharp in the widest card, 160 px, on a screen of double density. */
const WIDTH_PX = 320;
/** JPEG quality, 0 to 1. */
const QUALITY = 0.8;

/** Small copies, about 20 KB each, of pictures this device holds: made once, kept in memory while the account is open. */
@Service()
export class DeviceThumbs {
  readonly #images = inject(ImageRepository);
  readonly #thumbs = new Map<string, Promise<Blob | undefined>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor() {
    const account = inject(AccountDatabases)
      .observeDatabase()
      .subscribe(() => this.#thumbs.clear());
    inject(DestroyRef).onDestroy(() => account.unsubscribe());
  }

  /** Undefined when the device does not hold the picture. Rejects when it cannot be decoded. */
  load(id: string): Promise<Blob | undefined> {
    const known = this.#thumbs.get(id);
    if (known) return known;
    const made = this.#make(id);
    this.#thumbs.set(id, made);
    const forget = (): boolean => this.#thumbs.delete(id);
    made.then((thumb) => thumb ?? forget(), forget);
    return made;
  }

  async #make(id: string): Promise<Blob | undefined> {
    const picture = await this.#images.load(id);
    if (!picture) return undefined;
    // One after another: each needs the memory of a whole picture.
    const thumb = this.#last.then(() => shrink(picture));
    this.#last = thumb.catch(() => undefined);
    return thumb;
  }
}

async function shrink(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture, { resizeWidth: WIDTH_PX, resizeQuality: 'medium' });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
