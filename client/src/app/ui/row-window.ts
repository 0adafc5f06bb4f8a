import {
  afterNextRender,
  computed,
  DestroyRef,
  Directive,
  effect,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { RowHeights } from './row-heights';

/** A row that is drawn, and how much room rows that are not drawn take before it. */
export interface WindowRow {
  readonly row: number;
  readonly gapPx: number;
}

/** Drawn above and below what is seen, in px: a page of a phone, so that a fling meets rows. */
const BEYOND_PX = 700;
/** Lists of no more rows are drawn whole: the browser finds words in all of them. */
const WHOLE = 60;

/**
 * Of a list in an `ion-content` the rows that are near what is seen: ten thousand are scrolled like ten. Rows may differ in height
 * (words wrap, letters are enlarged): each is measured once it is drawn. The row with the focus stays. Mark each row with
 * `appWindowRow`. The virtual scrolling of @angular/cdk wants one height for all and a scrolling element of its own.
 */
@Directive({
  selector: '[appRowWindow]',
  exportAs: 'rowWindow',
  host: { '(focusin)': 'keep($event)', '(focusout)': 'kept.set(null)' },
})
export class RowWindow {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #destroyRef = inject(DestroyRef);
  /** How many rows there are; not required, since the list's own style is made of it before it is set. */
  readonly appRowWindow = input(0);
  /** How high a row is before one was drawn. */
  readonly estimatePx = input(100);
  /** Between two rows. */
  readonly gapPx = input(0);

  readonly #heights = computed(() => new RowHeights(this.estimatePx() + this.gapPx()));
  /** Grows with every change of a height. */
  readonly #measured = signal(0);
  readonly #range = signal<readonly [number, number]>([0, 12], { equal: (a, b) => a[0] === b[0] && a[1] === b[1] });
  protected readonly kept = signal<number | null>(null);
  readonly #rowOf = new WeakMap<Element, () => number>();
  #scroller: HTMLElement | null = null;
  #widthPx = 0;

  readonly #rows = new ResizeObserver((entries) => this.#measure(entries));
  readonly #area = new ResizeObserver(() => this.#look());

  /** The rows to draw, in their order. */
  readonly shown = computed<readonly WindowRow[]>(() => {
    const heights = this.#ready();
    const rows = this.#rowsToDraw();
    return rows.map((row, at) => {
      const before = rows[at - 1];
      return { row, gapPx: heights.startOf(row) - heights.startOf(before === undefined ? 0 : before + 1) };
    });
  });
  /** Room for the rows behind the last one drawn. */
  readonly restPx = computed(() => {
    const heights = this.#ready();
    return heights.startOf(this.appRowWindow()) - heights.startOf((this.shown().at(-1)?.row ?? -1) + 1);
  });

  constructor() {
    afterNextRender(() => void this.#follow());
    effect(() => {
      this.appRowWindow();
      this.#look();
    });
    this.#destroyRef.onDestroy(() => {
      this.#rows.disconnect();
      this.#area.disconnect();
    });
  }

  watch(element: Element, row: () => number): void {
    this.#rowOf.set(element, row);
    this.#rows.observe(element);
  }

  forget(element: Element): void {
    this.#rows.unobserve(element);
  }

  protected keep(event: FocusEvent): void {
    const element = (event.target as Element).closest('[data-window-row]');
    this.kept.set(element ? (this.#rowOf.get(element)?.() ?? null) : null);
  }

  #rowsToDraw(): number[] {
    const count = this.appRowWindow();
    const [first, end] = count <= WHOLE ? [0, count] : this.#range();
    const kept = this.kept();
    const rows = Array.from({ length: Math.max(0, Math.min(end, count) - first) }, (_, at) => first + at);
    if (kept === null || kept >= count || (kept >= first && kept < end)) return rows;
    return kept < first ? [kept, ...rows] : [...rows, kept];
  }

  #ready(): RowHeights {
    this.#measured();
    const heights = this.#heights();
    heights.setCount(this.appRowWindow());
    return heights;
  }

  async #follow(): Promise<void> {
    const content = this.#host.closest('ion-content');
    const scroller = (await content?.getScrollElement()) ?? document.scrollingElement;
    if (!(scroller instanceof HTMLElement) || this.#destroyRef.destroyed) return;
    this.#scroller = scroller;
    const look = () => this.#look();
    scroller.addEventListener('scroll', look, { passive: true });
    this.#destroyRef.onDestroy(() => scroller.removeEventListener('scroll', look));
    this.#area.observe(scroller);
    this.#look();
  }

  #look(): void {
    const scroller = this.#scroller;
    // A page that another one covers has no height: it keeps what it showed.
    if (!scroller?.clientHeight) return;
    const { top, width } = this.#host.getBoundingClientRect();
    if (width !== this.#widthPx && this.#widthPx) this.#heights().clear();
    this.#widthPx = width;
    const fromPx = scroller.getBoundingClientRect().top - top;
    const heights = this.#heights();
    heights.setCount(this.appRowWindow());
    this.#range.set(heights.rangeBetween(fromPx - BEYOND_PX, fromPx + scroller.clientHeight + BEYOND_PX));
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const heights = this.#heights();
    let isMoved = false;
    for (const { target, borderBoxSize } of entries) {
      const px = borderBoxSize[0]?.blockSize ?? 0;
      const row = this.#rowOf.get(target)?.();
      if (px && row !== undefined) isMoved = heights.setHeight(row, px + this.gapPx()) || isMoved;
    }
    if (!isMoved) return;
    this.#measured.update((count) => count + 1);
    this.#look();
  }
}

/** One row of an `appRowWindow`: which. */
@Directive({ selector: '[appWindowRow]', host: { 'data-window-row': '' } })
export class WindowRowMark {
  readonly appWindowRow = input.required<number>();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const list = inject(RowWindow);
    list.watch(element, this.appWindowRow);
    inject(DestroyRef).onDestroy(() => list.forget(element));
  }
}
