import { inject, Service } from '@angular/core';
import type { PictureBox } from '#domain/licence-content';
import { AccountDatabases } from './account-databases';

/** Its row in the table `reference`. */
const KEY = 'awaitedPhoto';

/** For which box of which licence a photo is being taken outside the app. */
export interface AwaitedPhoto {
  readonly licenceId: string;
  readonly box: PictureBox;
}

/**
 * The photo the camera app of the phone is asked for. Opening that app costs so much memory that the system may end ours
 * meanwhile, and the photo never arrives: whoever comes back is told, and can take it again.
 */
@Service()
export class AwaitedPhotos {
  readonly #databases = inject(AccountDatabases);

  async remember(photo: AwaitedPhoto): Promise<void> {
    await this.#databases.run(({ reference }) => reference.put({ key: KEY, value: photo }));
  }

  /** Whether the photo for this box was asked for and has neither arrived nor been given up. */
  async isAwaited({ licenceId, box }: AwaitedPhoto): Promise<boolean> {
    const value: unknown = (await this.#databases.run(({ reference }) => reference.get(KEY)))?.value;
    if (typeof value !== 'object' || value === null) return false;
    return Reflect.get(value, 'licenceId') === licenceId && Reflect.get(value, 'box') === box;
  }

  async forget(): Promise<void> {
    await this.#databases.run(({ reference }) => reference.delete(KEY));
  }
}
