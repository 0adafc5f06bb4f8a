import { ElementRef, inject, Service } from '@angular/core';
import { entryToStandAt, type ReviewPlace, ReviewPlaces } from './review-place';

/** Who comes back from a fix stands where they left: same place, same focus, or the next thing to do. Provided by the page. */
@Service({ autoProvided: false })
export class ReviewReturn {
  readonly #places = inject(ReviewPlaces);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  #scroller: HTMLElement | null = null;
  #touched: ReviewPlace | null = null;

  /** Something was focused or tapped: a tap on a link does not focus it everywhere. */
  touch(event: Event): void {
    const target = event.target as Element;
    this.#touched = {
      scrollPx: 0,
      elementId: target.closest('[id]')?.id ?? null,
      entryId: target.closest('app-review-entry')?.id ?? null,
      entryIds: this.#entryIds(),
    };
  }

  /** The page is left for a fix. */
  leave(licenceId: string): void {
    if (this.#touched) this.#places.remember(licenceId, { ...this.#touched, scrollPx: this.#scroller?.scrollTop ?? 0 });
  }

  /** The review is drawn in front again: to the place that was left, once. */
  async comeBack(licenceId: string, end: HTMLElement | undefined): Promise<void> {
    this.#scroller = (await this.#host.nativeElement.querySelector('ion-content')?.getScrollElement()) ?? null;
    const place = this.#places.take(licenceId);
    if (!place) return;
    if (this.#scroller) this.#scroller.scrollTop = place.scrollPx;
    this.#stand(place, end);
  }

  /** When what had the focus was put right and is gone: to the next entry, else to `end`. */
  goOn(end: HTMLElement | undefined): void {
    const entryId = this.#touched?.entryId;
    if (!this.#touched || !entryId || this.#entryIds().includes(entryId)) return;
    if (document.activeElement === document.body) this.#stand(this.#touched, end);
  }

  /** Focuses the first fix of an entry and shows the whole of it. */
  goTo(entryId: string): void {
    this.#fixIn(entryId)?.focus({ preventScroll: true });
    this.#find(`[id="${entryId}"]`)?.scrollIntoView({ block: 'center' });
  }

  #stand(place: ReviewPlace, end: HTMLElement | undefined): void {
    const left = place.elementId ? this.#find(`[id="${place.elementId}"]`) : null;
    const entryId = entryToStandAt(place, this.#entryIds());
    const element = left ?? (entryId === null ? null : this.#fixIn(entryId)) ?? end;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  #entryIds(): readonly string[] {
    return [...this.#host.nativeElement.querySelectorAll('app-review-entry')].map(({ id }) => id);
  }

  #fixIn(entryId: string): HTMLElement | null {
    return this.#find(`[id="${entryId}"] .fixes > :is(a, button)`);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.nativeElement.querySelector(selector);
  }
}
