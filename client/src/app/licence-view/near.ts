import { DestroyRef, Directive, ElementRef, afterNextRender, inject, output } from '@angular/core';

/** A mark below the rows shown so far: says when it comes near, so that a thousand rows are drawn as they are scrolled to. */
@Directive({ selector: '[appNear]' })
export class Near {
  readonly #mark = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly appNear = output();

  constructor() {
    const destroyRef = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) this.appNear.emit();
        },
        { rootMargin: '600px' },
      );
      observer.observe(this.#mark.nativeElement);
      destroyRef.onDestroy(() => observer.disconnect());
    });
  }
}
