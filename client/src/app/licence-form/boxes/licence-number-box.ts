import { Component, computed, inject, signal } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { countryName } from '#reference/countries';
import { DraftEditor } from '../draft-editor';
import { TextField } from '../fields/text-field';
import { FormBox } from '../form-box';
import { RuleReference } from '../rules/rule-reference';
import { ScanBarcode } from './scan-barcode';

/** Box 3: the number as printed; what is known of the issuing country's numbers is said while typing (L5). */
@Component({
  selector: 'app-licence-number-box',
  imports: [FormBox, ScanBarcode, TextField, TranslatePipe],
  template: `
    <app-form-box section="3" [heading]="'form.boxes.3' | translate" (focusin)="isTyping.set(true)">
      <app-text-field
        fieldId="licence-number"
        [label]="'form.number.label' | translate"
        [hint]="isTyping() || number() ? hint() : ''"
        [isNumber]="true"
        [maxLength]="100"
        [value]="number()"
        (typed)="type($event)"
      />
      <app-scan-barcode [box]="3" fieldId="licence-number" />
    </app-form-box>
  `,
})
export class LicenceNumberBox {
  readonly #editor = inject(DraftEditor);
  readonly #reference = inject(RuleReference);
  readonly #translate = inject(TranslateService);
  protected readonly isTyping = signal(false);
  protected readonly number = computed(() => this.#editor.content().licenceNumber);

  protected readonly hint = computed(() => {
    const country = this.#editor.content().issuingAuthority.country;
    if (!country) return this.#say('form.number.noCountry', {});
    const name = countryName(country, this.#translate.currentLang() ?? 'en');
    const example = this.#reference.lookUps()?.numberExampleOf(country);
    return example
      ? this.#say('form.number.known', { country: name, example })
      : this.#say('form.number.unknown', { country: name });
  });

  protected type(licenceNumber: string): void {
    this.#editor.change({ licenceNumber });
  }

  #say(key: string, params: Record<string, string>): string {
    return String(this.#translate.instant(key, params));
  }
}
