import { Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { copyOutline } from 'ionicons/icons';
import { ToastService } from '../ui/toast-service';
import { toDocumentCode } from './document-code';

/** C690 and the licence number, ready for the declaration. */
@Component({
  selector: 'app-copy-document-code',
  imports: [IonIcon, TranslatePipe],
  template: `
    <div class="field">
      <label for="document-code">{{ 'clearance.document' | translate }}</label>
      <div class="line">
        <input #box id="document-code" class="control number" readonly [value]="code()" (focus)="box.select()" />
        <button type="button" class="button" (click)="copy()">
          <ion-icon [icon]="icon" aria-hidden="true" />{{ 'clearance.copy' | translate }}
        </button>
      </div>
    </div>
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-2);
    }
    input {
      flex: 1 1 260px;
      width: auto !important;
    }
  `,
})
export class CopyDocumentCode {
  readonly licenceNumber = input.required<string>();
  readonly #toasts = inject(ToastService);
  protected readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly code = computed(() => toDocumentCode(this.licenceNumber()));
  protected readonly icon = copyOutline;

  protected async copy(): Promise<void> {
    this.box().nativeElement.select();
    try {
      await navigator.clipboard.writeText(this.code());
      this.#toasts.tell('clearance.copied', { text: this.code() });
    } catch {
      this.#toasts.tell('clearance.notCopied');
    }
  }
}
