import { inject, Service } from '@angular/core';
import { ImageRepository } from '../storage/image-repository';

/** `thumb` and `page` are renditions the server makes; the device holds the sent picture itself. */
export type PictureSize = 'thumb' | 'page';

/** Where a picture is shown from. Call `release` when it is no longer shown. */
export interface PictureUrl {
  readonly url: string;
  readonly release: () => void;
}

/** Finds a picture on the device first, so that it is there without a network, else on the server. */
@Service()
export class PictureSource {
  readonly #images = inject(ImageRepository);

  async load(id: string, size: PictureSize): Promise<PictureUrl> {
    const kept = await this.#images.load(id);
    if (!kept) return { url: `/api/images/${id}?size=${size}&ngsw-bypass=true`, release: () => undefined };
    const url = URL.createObjectURL(kept);
    return { url, release: () => URL.revokeObjectURL(url) };
  }
}
