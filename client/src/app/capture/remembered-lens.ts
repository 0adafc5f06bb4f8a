import { inject, Service } from '@angular/core';
import { DeviceSettings } from '../storage/device-settings';
import { listLenses } from './camera';

/** The lens chosen last on this device: many phones start with one that cannot focus on a page. */
@Service()
export class RememberedLens {
  readonly #settings = inject(DeviceSettings);

  /** Its id; null when none was chosen, or it is not there any more. */
  async find(): Promise<string | null> {
    try {
      const id = await this.#settings.get('lens');
      return typeof id === 'string' && (await listLenses()).some((lens) => lens.id === id) ? id : null;
    } catch {
      return null;
    }
  }

  /** A lens that cannot be remembered is used all the same. */
  async keep(id: string): Promise<void> {
    await this.#settings.set('lens', id).catch(() => undefined);
  }
}
