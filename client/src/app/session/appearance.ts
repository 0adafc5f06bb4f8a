import { DOCUMENT, inject, Service, signal } from '@angular/core';
import { DeviceSettings } from '../storage/device-settings';

/** `system` follows the device. */
export type AppearanceChoice = 'system' | 'light' | 'dark';

export const APPEARANCES: readonly AppearanceChoice[] = ['system', 'light', 'dark'];

/** Light or dark, kept on this device; the tokens follow `data-appearance` on `html`. */
@Service()
export class Appearance {
  readonly #settings = inject(DeviceSettings);
  readonly #root = inject(DOCUMENT).documentElement;
  readonly #choice = signal<AppearanceChoice>('system');
  readonly choice = this.#choice.asReadonly();

  /** Shows what was chosen on this device before. */
  async restore(): Promise<void> {
    const stored = await this.#settings.get('appearance');
    this.#show(APPEARANCES.find((it) => it === stored) ?? 'system');
  }

  /** Shows `choice` and keeps it. */
  async choose(choice: AppearanceChoice): Promise<void> {
    this.#show(choice);
    await this.#settings.set('appearance', choice);
  }

  #show(choice: AppearanceChoice): void {
    this.#choice.set(choice);
    if (choice === 'system') delete this.#root.dataset['appearance'];
    else this.#root.dataset['appearance'] = choice;
  }
}
