import { afterRenderEffect, type Signal, signal } from '@angular/core';
import type { Area } from './picture-place';

/** The size of an element in px, from now on; as long as there is none, 1 by 1. */
export function observeArea(element: Signal<Element | undefined>): Signal<Area> {
  const area = signal<Area>({ width: 1, height: 1 });
  afterRenderEffect((onCleanup) => {
    const watched = element();
    if (!watched) return;
    const measure = (): void => {
      const { width, height } = watched.getBoundingClientRect();
      if (width && height) area.set({ width, height });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    measure();
    onCleanup(() => observer.disconnect());
  });
  return area.asReadonly();
}
