import { computed, inject, Service, signal } from '@angular/core';
import { CLOCK } from './clock';

/** A device's clock that is off by more than this is told of, in ms: the days of a deadline and times shown to others depend on it. */
const TOLD_MS = 5 * 60_000;

/**
 * What time it is, by the server's clock as far as this device knows it: "today", deadlines, what is past. The device's own clock may be
 * days off. What is recorded as made on this device, and its waits, go by `CLOCK`.
 */
@Service()
export class PresentTime {
  readonly #clock = inject(CLOCK);
  readonly #offsetMs = signal(0);

  /** Server time minus device time when the clock of the device is wrong; null while it is right enough. */
  readonly error = computed(() => (Math.abs(this.#offsetMs()) > TOLD_MS ? this.#offsetMs() : null));

  now(): Date {
    return new Date(this.#clock.now().getTime() + this.#offsetMs());
  }

  /** The server told the time: its time minus that of the device, in ms. */
  follow(offsetMs: number): void {
    this.#offsetMs.set(offsetMs);
  }
}
