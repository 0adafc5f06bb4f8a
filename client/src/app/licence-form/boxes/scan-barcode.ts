import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { barcodeOutline } from 'ionicons/icons';
import { partnerCountryOf } from '#domain/licence-content';
import { addMark, takeMarkBack } from '../../capture/barcode/marks-text';
import { ScanDialog } from '../../capture/barcode/scan-dialog';
import { ToastService } from '../../ui/toast-service';
import { DraftEditor } from '../draft-editor';

/** "Scan a barcode", and what is made of it: a person takes what was read into box 3 or 17, and can take that back. */
@Component({
  selector: 'app-scan-barcode',
  imports: [IonIcon, ScanDialog, TranslatePipe],
  template: `
    <button #button type="button" class="button" (click)="open()">
      <ion-icon [icon]="icon" aria-hidden="true" />{{ 'barcode.title' | translate }}
      <span class="visually-hidden">{{ 'barcode.forBox' | translate: { box: box() } }}</span>
    </button>
    @defer (when isOpen()) {
      @if (isOpen()) {
        <app-scan-dialog
          [pictures]="content().pictures"
          [numberPatterns]="numberPatterns()"
          [licenceNumber]="content().licenceNumber"
          [marks]="content().distinguishingMarks"
          (numberChosen)="useNumber($event)"
          (markChosen)="addMark($event)"
          (typingWanted)="goToField()"
          (closed)="isOpen.set(false)"
        />
      }
    } @error {
      <p class="note" role="alert">{{ 'barcode.problems.notLoaded' | translate }}</p>
    }
  `,
  styles: `
    :host {
      align-items: flex-start;
    }
  `,
  host: { class: 'stack stack-tight' },
})
export class ScanBarcode {
  readonly box = input.required<3 | 17>();
  /** Id of the field in which one types instead. */
  readonly fieldId = input.required<string>();
  readonly #editor = inject(DraftEditor);
  readonly #toasts = inject(ToastService);
  protected readonly icon = barcodeOutline;
  protected readonly content = this.#editor.content;
  protected readonly isOpen = signal(false);
  protected readonly numberPatterns = signal<readonly string[]>([]);
  protected readonly button = viewChild.required<ElementRef<HTMLElement>>('button');
  readonly #country = computed(() => partnerCountryOf(this.content()));

  protected async open(): Promise<void> {
    const { numberPatternsFor } = await import('#reference/countries');
    this.numberPatterns.set(numberPatternsFor(this.#country()));
    this.isOpen.set(true);
  }

  /** What was in box 3 comes back with "Undo", unless it was typed over since. */
  protected useNumber(licenceNumber: string): void {
    const before = this.content().licenceNumber;
    this.#editor.change({ licenceNumber });
    const undo = (): void => {
      if (this.content().licenceNumber === licenceNumber) this.#editor.change({ licenceNumber: before });
    };
    this.#toasts.undo('barcode.numberUsed', undo, { number: licenceNumber });
  }

  protected addMark(text: string): void {
    const distinguishingMarks = addMark(this.content().distinguishingMarks, text);
    if (distinguishingMarks === null) return;
    this.#editor.change({ distinguishingMarks });
    const undo = (): void =>
      this.#editor.change({ distinguishingMarks: takeMarkBack(this.content().distinguishingMarks, text) });
    this.#toasts.undo('barcode.markAdded', undo);
  }

  protected goToField(): void {
    document.getElementById(this.fieldId())?.focus();
  }
}
