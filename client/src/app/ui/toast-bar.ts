import { Component, effect, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { TOAST_MS, ToastService, type Toast } from './toast-service';

/** Draws what `ToastService` says; stands once, in the shell. The time runs only while nobody points at it or is inside. */
@Component({
  selector: 'app-toast-bar',
  imports: [TranslatePipe],
  template: `
    <div
      role="status"
      (pointerenter)="held.set(true)"
      (pointerleave)="held.set(false)"
      (focusin)="held.set(true)"
      (focusout)="held.set(false)"
    >
      @if (toast(); as shown) {
        <div class="toast">
          <span>{{ shown.messageKey | translate: shown.params }}</span>
          @if (shown.undo) {
            <button class="button" type="button" (click)="takeBack(shown)">{{ 'ui.undo' | translate }}</button>
          }
          <button class="button" type="button" (click)="toasts.close(shown.id)">{{ 'ui.close' | translate }}</button>
        </div>
      }
    </div>
  `,
  styleUrl: 'toast-bar.css',
})
export class ToastBar {
  protected readonly toasts = inject(ToastService);
  protected readonly toast = this.toasts.toast;
  protected readonly held = signal(false);

  constructor() {
    effect((onCleanup) => {
      const shown = this.toast();
      if (!shown || this.held()) return;
      const timer = setTimeout(() => this.toasts.close(shown.id), TOAST_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected takeBack(shown: Toast): void {
    shown.undo?.();
    this.toasts.close(shown.id);
  }
}
