import { afterNextRender, DestroyRef, Directive, ElementRef, inject } from '@angular/core';

/** When a keyboard or the pictures take room from this scrolled area, the field being typed stays in it. */
@Directive({ selector: '[appKeepFieldSeen]' })
export class KeepFieldSeen {
  readonly #area = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const observer = new ResizeObserver(() => this.#showField());
    afterNextRender(() => observer.observe(this.#area));
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  #showField(): void {
    const field = document.activeElement;
    if (!field?.matches('input, select, textarea') || !this.#area.contains(field)) return;
    const { top, bottom } = field.getBoundingClientRect();
    const area = this.#area.getBoundingClientRect();
    if (top < area.top || bottom > area.bottom) field.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
}
