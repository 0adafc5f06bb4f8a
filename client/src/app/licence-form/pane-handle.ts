import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { PANE_HEIGHTS } from './pictures-beside';

/** The edge between pictures and form: dragged, or moved by the arrow keys, from one height to the next. */
@Component({
  selector: 'app-pane-handle',
  imports: [TranslatePipe],
  template: `
    <div
      class="handle"
      role="separator"
      tabindex="0"
      aria-orientation="horizontal"
      aria-valuemin="1"
      [attr.aria-label]="'form.beside.height' | translate"
      [attr.aria-valuemax]="heights.length"
      [attr.aria-valuenow]="step() + 1"
      [attr.aria-valuetext]="'form.beside.heightOf' | translate: { percent: percent() }"
      (keydown)="press($event)"
      (pointerdown)="grip($event)"
      (pointermove)="drag($event)"
      (pointerup)="startPx = null"
      (pointercancel)="startPx = null"
    ></div>
  `,
  styles: `
    :host {
      display: block;
    }
    .handle {
      position: relative;
      display: grid;
      place-items: center;
      height: 24px;
      border-block: 1px solid var(--app-line);
      background: var(--app-surface);
      cursor: row-resize;
      touch-action: none;
    }
    .handle::before {
      width: 48px;
      height: 4px;
      border-radius: 2px;
      background: var(--app-control-line);
      content: '';
    }
    .handle:focus-visible {
      outline-offset: -3px;
    }
  `,
})
export class PaneHandle {
  readonly step = input.required<number>();
  readonly stepped = output<number>();
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly heights = PANE_HEIGHTS;
  protected readonly percent = computed(() => PANE_HEIGHTS[this.step()] ?? PANE_HEIGHTS[0]);
  protected startPx: number | null = null;

  protected press(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowDown: this.step() + 1,
      ArrowUp: this.step() - 1,
      Home: 0,
      End: PANE_HEIGHTS.length - 1,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.stepped.emit(step);
  }

  protected grip(event: PointerEvent): void {
    this.startPx = event.clientY;
    (event.target as Element).setPointerCapture(event.pointerId);
  }

  /** To the height whose edge would be nearest to the finger. */
  protected drag(event: PointerEvent): void {
    const room = this.#host.offsetParent?.getBoundingClientRect();
    if (this.startPx === null || !room || Math.abs(event.clientY - this.startPx) < 8) return;
    const percent = (100 * (event.clientY - room.top)) / room.height;
    const away = PANE_HEIGHTS.map((height) => Math.abs(height - percent));
    const step = away.indexOf(Math.min(...away));
    if (step !== this.step()) this.stepped.emit(step);
  }
}
