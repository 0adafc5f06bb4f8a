import { Component, inject, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { copyOutline } from 'ionicons/icons';
import { ToastService } from '../../ui/toast-service';

/** Puts `text` on the clipboard and says so; where the browser does not let it, too. */
@Component({
  selector: 'app-copy-button',
  imports: [IonIcon, TranslatePipe],
  template: `
    <button class="button" type="button" (click)="copy()">
      <ion-icon [icon]="icon" aria-hidden="true" />{{ 'secondFactor.copy' | translate }}
    </button>
  `,
})
export class CopyButton {
  readonly text = input.required<string>();
  /** Words for both outcomes. */
  readonly copied = input.required<string>();
  readonly notCopied = input.required<string>();
  readonly #toasts = inject(ToastService);
  protected readonly icon = copyOutline;

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.#toasts.tell(this.copied());
    } catch {
      this.#toasts.tell(this.notCopied());
    }
  }
}
