import { computed, inject, Service, signal } from '@angular/core';
import type { PicturePlaces } from '../licence-view/picture-viewer';
import { observeMinWidth } from '../licence-view/observe-min-width';
import { DeviceSettings } from '../storage/device-settings';

/** How much of the form's height the pictures take where they lie above it, in percent. */
export const PANE_HEIGHTS = [32, 46, 64] as const;
/** From here on the pictures stand beside the form, and are shown until the person closes them. */
const WIDE_PX = 900;

/**
 * The pictures beside the form: shown or not and how high, remembered on this device; which one and how it lies, as long as
 * the form is open. Provided by the page.
 */
@Service({ autoProvided: false })
export class PicturesBeside {
  readonly #settings = inject(DeviceSettings);
  readonly #isWide = observeMinWidth(WIDE_PX);
  readonly #isChosenOpen = signal<boolean | null>(null);
  readonly #step = signal(1);

  /** False until the device said how it was left. */
  readonly #isKnown = signal(false);
  readonly isOpen = computed(() => this.#isKnown() && (this.#isChosenOpen() ?? this.#isWide()));
  /** Which of `PANE_HEIGHTS`. */
  readonly step = this.#step.asReadonly();
  readonly index = signal(0);
  readonly places = signal<PicturePlaces>({});

  constructor() {
    void this.#load();
  }

  toggle(): void {
    this.#isChosenOpen.set(!this.isOpen());
    this.#remember();
  }

  /** Sets the height; a step that does not exist is the nearest that does. */
  setStep(step: number): void {
    this.#step.set(Math.min(PANE_HEIGHTS.length - 1, Math.max(0, step)));
    this.#remember();
  }

  async #load(): Promise<void> {
    const left: unknown = await this.#settings.get('picturesBeside').catch(() => undefined);
    if (typeof left === 'object' && left !== null && !this.#isKnown()) {
      const { isOpen, step }: { isOpen?: unknown; step?: unknown } = left;
      if (typeof isOpen === 'boolean') this.#isChosenOpen.set(isOpen);
      if (typeof step === 'number' && PANE_HEIGHTS[step]) this.#step.set(step);
    }
    this.#isKnown.set(true);
  }

  /** A device that cannot remember it shows it all the same. */
  #remember(): void {
    const left = { isOpen: this.#isChosenOpen(), step: this.#step() };
    void this.#settings.set('picturesBeside', left).catch(() => undefined);
  }
}
