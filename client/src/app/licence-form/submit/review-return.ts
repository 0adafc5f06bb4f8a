import { ElementRef, inject, Service } from '@angular/core';
import { entryToStandAt, type ReviewPlace, ReviewPlaces } from './review-place';

/** Who comes back from a fix stands where they left: same place, same focus, or the next thing to do. Provided by the page. */
@Service({ autoProvided: false })
export class ReviewReturn {
  readonly #places = inject(ReviewPlaces);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  #touched: Element | null = null;

  /** What was focused or tapped last: a tap on a link does not focus it everywhere. */
  touch(event: Event): void {
    this.#touched = (event.target as Element).closest('[id]');
  }

  remember(licenceId: string, scrollPx: number): void {
    this.#places.remember(licenceId, this.#placeAt(scrollPx, this.#touched?.closest('app-review-entry')?.id ?? null));
  }

  /** The place that was left; once. */
  take(licenceId: string): ReviewPlace | undefined {
    return this.#places.take(licenceId);
  }

  /** The place of an entry that is about to go. */
  placeOf(entryId: string): ReviewPlace {
    return this.#placeAt(0, entryId);
  }

  isThere(entryId: string | null): boolean {
    return entryId !== null && this.#entryIds().includes(entryId);
  }

  /** Focuses what was left, else the next entry, else `end`. */
  stand(place: ReviewPlace, end: HTMLElement | undefined): void {
    const left = place.elementId ? this.#find(`[id="${place.elementId}"]`) : null;
    const entryId = entryToStandAt(place, this.#entryIds());
    const element = left ?? (entryId === null ? null : this.#fixIn(entryId)) ?? end;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  /** Focuses the first fix of an entry and shows the whole of it. */
  goTo(entryId: string): void {
    this.#fixIn(entryId)?.focus({ preventScroll: true });
    this.#find(`[id="${entryId}"]`)?.scrollIntoView({ block: 'center' });
  }

  #placeAt(scrollPx: number, entryId: string | null): ReviewPlace {
    return { scrollPx, elementId: this.#touched?.id ?? null, entryId, entryIds: this.#entryIds() };
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
