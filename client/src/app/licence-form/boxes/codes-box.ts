import { Component, computed, inject, signal } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { partnerCountryOf } from '#domain/licence-content';
import { ID_MAKER } from '../../device/id-maker';
import { Picker } from '../../ui/picker';
import type { PickerItem } from '../../ui/picker-filter';
import { ToastService } from '../../ui/toast-service';
import { DraftEditor } from '../draft-editor';
import { FormBox } from '../form-box';
import { ChosenCode } from './chosen-code';
import type { CodeItem } from './code-items';
import { CodeSearch } from './code-search';
import { CodeWords } from './code-words';
import { addLine, codesOf, restoreLines } from './commodity-lines';
import { PartnerChoice } from './partner-choice';

/** "Select the commodity code": each code picked becomes a commodity line of boxes 9 to 16. */
@Component({
  selector: 'app-codes-box',
  imports: [ChosenCode, FormBox, PartnerChoice, Picker, TranslatePipe],
  templateUrl: 'codes-box.html',
  styleUrl: 'codes-box.css',
})
export class CodesBox {
  readonly #editor = inject(DraftEditor);
  readonly #search = inject(CodeSearch);
  readonly #words = inject(CodeWords);
  readonly #toasts = inject(ToastService);
  readonly #newId = inject(ID_MAKER);
  readonly #translate = inject(TranslateService);
  protected readonly typed = signal('');
  protected readonly country = computed(() => partnerCountryOf(this.#editor.content()));
  protected readonly chosen = computed(() => codesOf(this.#editor.content().commodities));
  protected readonly items = computed(() =>
    this.#search.find(this.typed(), this.country()).map((item) => this.#toPickerItem(item)),
  );
  /** When the partner country has nothing, whether another one has, and that a code can be typed. */
  protected readonly emptyText = computed(() => {
    const country = this.country();
    const others = country ? this.#search.find(this.typed(), null).length : 0;
    if (!country || !others) return this.#say('form.codes.nothing', {});
    return this.#say('form.codes.nothingHere', { country: this.#words.names([country]) });
  });

  protected add(code: string): void {
    this.typed.set('');
    const { commodities } = this.#editor.content();
    if (codesOf(commodities).includes(code)) return;
    this.#editor.change({ commodities: addLine(commodities, this.#newId(), code) });
  }

  /** Takes the code away with its lines; "Undo" puts them back where they were. */
  protected remove(code: string): void {
    const before = this.#editor.content().commodities;
    const removed = before.filter(({ hsCode }) => hsCode === code);
    this.#editor.change({ commodities: before.filter((line) => !removed.includes(line)) });
    const undo = (): void =>
      this.#editor.change({ commodities: restoreLines(this.#editor.content().commodities, removed, before) });
    this.#toasts.undo('form.codes.removed', undo, { code });
  }

  #toPickerItem({ code, scope, countries, isTyped }: CodeItem): PickerItem {
    const country = this.country();
    if (isTyped) {
      const label = this.#say('form.codes.keepTyped', { code });
      const flag = scope.outside && `${this.#say('form.codes.outOfScope', {})}: ${this.#words.reason(scope, country)}`;
      return { value: code, label, detail: flag || this.#words.describe(scope) };
    }
    const annex = this.#say(scope.isPartial ? 'form.codes.annexPart' : 'form.codes.annex', {
      annex: scope.annex ?? '',
    });
    const where = countries ? this.#words.names(countries) : this.#say('form.codes.everywhere', {});
    return { value: code, label: code, tag: country ? annex : where, detail: this.#words.describe(scope) };
  }

  #say(key: string, params: Record<string, string>): string {
    return String(this.#translate.instant(key, params));
  }
}
