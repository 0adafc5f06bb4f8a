import { computed, inject, Service, type Signal, signal } from '@angular/core';
import { ComparedBoxes } from './compared-boxes';
import type { FindingGroup } from './finding-groups';

/** Of the paper form. */
export const BOX_COUNT = 18;

/** What is drawn as one box: its numbers (several where boxes are one), its words, and how it is gone to. */
export interface BoxStop {
  readonly numbers: Signal<readonly number[]>;
  readonly title: Signal<string>;
  readonly focus: () => void;
}

/** Box by box through a document that is compared with the paper. A page that provides it has it in its document's boxes. */
@Service({ autoProvided: false })
export class BoxWalk {
  readonly #compared = inject(ComparedBoxes);
  readonly #record = signal('');
  readonly #drawn = signal<readonly BoxStop[]>([]);
  readonly #stops = computed(() =>
    this.#drawn()
      .filter((stop) => stop.numbers().length > 0)
      .sort((a, b) => first(a) - first(b)),
  );
  readonly #box = signal<number | null>(null);
  /** What was found, to be shown at the boxes. */
  readonly groups = signal<readonly FindingGroup[]>([]);
  /** The box that is compared now; null before the first. */
  readonly current = computed(() => {
    const box = this.#box();
    return box === null ? null : (this.#stops().find((stop) => stop.numbers().includes(box)) ?? null);
  });
  readonly comparedCount = computed(() => this.#compared.of(this.#record()).length);

  /** Another record, or what it says was changed: from the start. */
  begin(record: string): void {
    if (this.#record() === record) return;
    this.#record.set(record);
    this.#box.set(null);
  }

  /** A box is drawn; the answer is for when it is not any more. */
  add(stop: BoxStop): () => void {
    this.#drawn.update((stops) => [...stops, stop]);
    return () => this.#drawn.update((stops) => stops.filter((it) => it !== stop));
  }

  /** To the next (1) or the one before (-1), no further than the ends. */
  go(by: 1 | -1): void {
    const stops = this.#stops();
    const current = this.current();
    const at = current ? stops.indexOf(current) + by : 0;
    const stop = stops[Math.max(0, Math.min(stops.length - 1, at))];
    if (!stop) return;
    this.goTo(stop);
    stop.focus();
  }

  goTo(stop: BoxStop): void {
    this.#box.set(first(stop));
  }

  isCompared(stop: BoxStop): boolean {
    const compared = this.#compared.of(this.#record());
    return stop.numbers().every((number) => compared.includes(number));
  }

  /** The current box is compared, or not after all. */
  tick(isCompared: boolean): void {
    const numbers = this.current()?.numbers();
    if (numbers) this.#compared.tick(this.#record(), numbers, isCompared);
  }

  /** Compared, and on to the next; a second time: not after all. */
  tickAndGo(): void {
    const current = this.current();
    if (!current) return this.go(1);
    const wasCompared = this.isCompared(current);
    this.tick(!wasCompared);
    if (!wasCompared) this.go(1);
  }
}

const first = (stop: BoxStop): number => stop.numbers()[0] ?? 0;
