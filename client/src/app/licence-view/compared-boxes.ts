import { Service, signal } from '@angular/core';

/** Which boxes somebody has compared with the paper, by the record: an aid that lasts until the app is closed. */
@Service()
export class ComparedBoxes {
  readonly #byRecord = signal<Readonly<Record<string, readonly number[]>>>({});

  of(record: string): readonly number[] {
    return this.#byRecord()[record] ?? [];
  }

  /** All of `boxes` are compared, or none of them is any more. */
  tick(record: string, boxes: readonly number[], isCompared: boolean): void {
    const others = this.of(record).filter((box) => !boxes.includes(box));
    this.#byRecord.update((all) => ({ ...all, [record]: isCompared ? [...others, ...boxes] : others }));
  }
}
