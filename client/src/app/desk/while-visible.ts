import { distinctUntilChanged, EMPTY, fromEvent, map, type Observable, startWith, switchMap, timer } from 'rxjs';

/** Emits at once and every `everyMs` while the page is looked at, and at once when it is looked at again. */
export function whileVisible(everyMs: number): Observable<unknown> {
  return fromEvent(document, 'visibilitychange').pipe(
    startWith(null),
    map(() => document.visibilityState === 'visible'),
    distinctUntilChanged(),
    switchMap((isVisible) => (isVisible ? timer(0, everyMs) : EMPTY)),
  );
}
