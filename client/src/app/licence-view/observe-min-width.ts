import { DestroyRef, inject, type Signal, signal } from '@angular/core';

/** Whether the window is at least `widthPx` wide, from now on: lists are tables there, and panes stand side by side. */
export function observeMinWidth(widthPx: number): Signal<boolean> {
  const query = matchMedia(`(min-width: ${widthPx}px)`);
  const isWide = signal(query.matches);
  const follow = () => isWide.set(query.matches);
  query.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  return isWide.asReadonly();
}
