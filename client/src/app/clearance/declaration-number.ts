import { Component, computed, input, output } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { warningOutline } from 'ionicons/icons';
import { findMrnFault, normalizeMrn } from '#domain/values/mrn';

let count = 0;

/** The number of the customs declaration. What is odd about it is said with its source, and never stops anybody. */
@Component({
  selector: 'app-declaration-number',
  imports: [IonIcon, TranslatePipe],
  template: `
    <label [for]="id">
      {{ 'clearance.mrn.label' | translate }} <span class="field-optional">{{ 'ui.optional' | translate }}</span>
    </label>
    <input
      #box
      class="control number"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      maxlength="40"
      [id]="id"
      [value]="value()"
      [attr.aria-describedby]="id + '-fault'"
      (input)="typed.emit(box.value)"
      (blur)="leave(box.value)"
    />
    <span class="fault" aria-live="polite" [id]="id + '-fault'">
      @if (fault(); as it) {
        <ion-icon [icon]="icon" aria-hidden="true" />
        <span>{{ 'clearance.mrn.' + it | translate }}</span>
      }
    </span>
  `,
  styles: `
    .fault {
      display: flex;
      gap: 6px;
      color: var(--app-accent);
      font-size: 0.875rem;
    }
    ion-icon {
      flex: none;
      margin-top: 2px;
      font-size: 18px;
    }
  `,
  host: { class: 'field' },
})
export class DeclarationNumber {
  readonly value = input.required<string>();
  readonly typed = output<string>();
  protected readonly id = `declaration-number-${(count += 1)}`;
  protected readonly icon = warningOutline;
  protected readonly fault = computed(() => (this.value().trim() ? findMrnFault(this.value()) : undefined));

  /** Shown as it is sent. */
  protected leave(text: string): void {
    const number = toDeclarationNumber(text);
    if (number !== text) this.typed.emit(number);
  }
}

/** The number as it is sent: capitals, no spaces, as long as any number may be. */
export function toDeclarationNumber(typed: string): string {
  return normalizeMrn(typed).slice(0, 40);
}
