import { Component, model } from '@angular/core';
import { Language } from '#contract/account';
import { TranslatePipe } from '@ngx-translate/core';
import type * as z from 'zod/mini';

let count = 0;

export type LanguageCode = z.infer<typeof Language>;

/** The language of pages and mails, among those there are; each is named in itself. */
@Component({
  selector: 'app-language-field',
  imports: [TranslatePipe],
  template: `
    <label [for]="id">{{ 'account.language' | translate }}</label>
    <select #box autocomplete="language" [id]="id" [attr.aria-describedby]="id + '-hint'" (change)="choose(box.value)">
      @for (code of codes; track code) {
        <option [value]="code" [lang]="code" [selected]="code === value()">{{ nameOf(code) }}</option>
      }
    </select>
    <span class="field-hint" [id]="id + '-hint'">{{ 'account.languageHint' | translate }}</span>
  `,
  host: { class: 'field' },
})
export class LanguageField {
  readonly value = model<LanguageCode>('en');
  // Ionic keeps pages that were left: the field may be there twice.
  protected readonly id = `language-${(count += 1)}`;
  protected readonly codes = Language.options;

  protected nameOf(code: LanguageCode): string {
    return new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  }

  protected choose(code: string): void {
    this.value.set(Language.parse(code));
  }
}
