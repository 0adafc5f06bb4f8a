import { Service } from '@angular/core';

/** Where a person was in the review of a licence when they went to put something right. */
export interface ReviewPlace {
  readonly scrollPx: number;
  /** The id of what had the focus, and of the entry it stood in; null when there was none. */
  readonly elementId: string | null;
  readonly entryId: string | null;
  /** The entries as they stood, in their order, by id. */
  readonly entryIds: readonly string[];
}

/** Remembers it while the app is open: the page itself is gone when one comes back through the form. */
@Service()
export class ReviewPlaces {
  readonly #places = new Map<string, ReviewPlace>();

  remember(licenceId: string, place: ReviewPlace): void {
    this.#places.set(licenceId, place);
  }

  /** Once: the next visit begins at the top. */
  take(licenceId: string): ReviewPlace | undefined {
    const place = this.#places.get(licenceId);
    this.#places.delete(licenceId);
    return place;
  }
}

/**
 * The entry to stand at, of those that are there now: the one that was left, or, when it is gone, the next one that stood
 * behind it, else the last one. Null when none is left.
 */
export function entryToStandAt({ entryId, entryIds }: ReviewPlace, present: readonly string[]): string | null {
  const behind = entryIds.slice(Math.max(0, entryId ? entryIds.indexOf(entryId) : 0));
  return behind.find((id) => present.includes(id)) ?? present.at(-1) ?? null;
}
