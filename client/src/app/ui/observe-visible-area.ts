import { DestroyRef, inject, type Signal, signal } from '@angular/core';

/** The part of the page an on-screen keyboard leaves in sight, in px of the page. */
export interface VisibleArea {
  readonly topPx: number;
  readonly heightPx: number;
}

/** A keyboard takes at least this much; the bars of a browser take less. */
const KEYBOARD_PX = 120;

/**
 * What is in sight while a keyboard lies over the page, null while all is. Phones shrink what is seen and not the page, so
 * what is docked to the page's edges would lie under the keyboard. A person who enlarges the page moves it about themselves.
 */
export function observeVisibleArea(): Signal<VisibleArea | null> {
  const viewport = window.visualViewport;
  const area = signal<VisibleArea | null>(null);
  if (!viewport) return area;
  const look = (): void => {
    const isCovered = document.documentElement.clientHeight - viewport.height > KEYBOARD_PX;
    const isEnlarged = viewport.scale > 1.01;
    area.set(isCovered && !isEnlarged ? { topPx: viewport.offsetTop, heightPx: viewport.height } : null);
  };
  look();
  viewport.addEventListener('resize', look);
  viewport.addEventListener('scroll', look);
  inject(DestroyRef).onDestroy(() => {
    viewport.removeEventListener('resize', look);
    viewport.removeEventListener('scroll', look);
  });
  return area.asReadonly();
}
