import { inject, Service } from '@angular/core';
import { Store } from '@ngrx/store';
import { ImageRepository } from '../storage/image-repository';
import { syncFeature } from '../sync/sync.feature';
import { DeviceThumbs } from './device-thumbs';

/** How large a picture is shown: small in a list, or to be read. */
export type PictureSize = 'thumb' | 'page';

/** Where a picture is shown from. Call `release` when it is no longer shown. */
export interface PictureUrl {
  readonly url: string;
  readonly isRemote: boolean;
  readonly release: () => void;
}

/** Finds a picture: on the device first, so that it is there without a network, else on the server. */
@Service()
export class PictureSource {
  readonly #images = inject(ImageRepository);
  readonly #thumbs = inject(DeviceThumbs);
  readonly #reach = inject(Store).selectSignal(syncFeature.selectReach);

  async load(id: string, size: PictureSize): Promise<PictureUrl> {
    // The server has made the small one already: it is not made again from a whole picture while it can be asked.
    if (size === 'thumb' && this.#isReachable() && (await this.#images.isStored(id))) return onServer(id, size);
    return (await this.loadHere(id, size)) ?? onServer(id, size);
  }

  /** From this device; null when it does not hold the picture. */
  async loadHere(id: string, size: PictureSize): Promise<PictureUrl | null> {
    const bytes = size === 'thumb' ? await this.#thumbs.load(id) : await this.#images.load(id);
    if (!bytes) return null;
    const url = URL.createObjectURL(bytes);
    return { url, isRemote: false, release: () => URL.revokeObjectURL(url) };
  }

  #isReachable(): boolean {
    return ['online', 'unknown'].includes(this.#reach());
  }
}

function onServer(id: string, size: PictureSize): PictureUrl {
  return { url: `/api/images/${id}?size=${size}&ngsw-bypass=true`, isRemote: true, release: () => undefined };
}
