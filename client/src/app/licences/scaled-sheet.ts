import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { observeWidth } from '../licence-view/observe-width';

/** Width of the sheet in px: A4 without its margins of 10 mm, and 14 px around the writing. */
const SHEET_PX = 746;

/**
 * A white sheet, shown whole: smaller where the screen is narrower. Scaled by `transform`: `zoom` over nested tables hangs
 * Chromium 156.
 */
@Component({
  selector: 'app-scaled-sheet',
  template: `
    <div class="window" [style.height.px]="heightPx() * scale()">
      <div #sheet class="sheet" [style.transform]="'scale(' + scale() + ')'"><ng-content /></div>
    </div>
  `,
  styleUrl: './scaled-sheet.css',
})
export class ScaledSheet {
  readonly #widthPx = observeWidth();
  protected readonly sheet = viewChild.required<ElementRef<HTMLElement>>('sheet');
  protected readonly heightPx = signal(0);
  protected readonly scale = computed(() => Math.min(1, this.#widthPx() / SHEET_PX));

  constructor() {
    const destroyRef = inject(DestroyRef);
    afterNextRender(() => {
      const sheet = this.sheet().nativeElement;
      const observer = new ResizeObserver(() => this.heightPx.set(sheet.offsetHeight));
      observer.observe(sheet);
      destroyRef.onDestroy(() => observer.disconnect());
    });
  }
}
