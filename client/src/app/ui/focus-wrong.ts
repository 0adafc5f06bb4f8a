import { afterNextRender, Directive, effect, ElementRef, inject, Injector, input } from '@angular/core';
import type { Problem } from '#contract/problem';

/** `<form [appFocusWrong]="attempt.problem()">`: when fields are wrong, one is led to the first of them. */
@Directive({ selector: 'form[appFocusWrong]' })
export class FocusWrong {
  readonly problem = input.required<Problem | null>({ alias: 'appFocusWrong' });

  constructor() {
    const form = inject<ElementRef<HTMLFormElement>>(ElementRef).nativeElement;
    const injector = inject(Injector);
    const focus = (): void => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    effect(() => {
      // The fields learn of the problem when the page is drawn next.
      if (this.problem()?.errors?.length) afterNextRender(focus, { injector });
    });
  }
}
