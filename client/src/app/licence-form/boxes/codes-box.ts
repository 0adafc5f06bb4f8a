import { Component, computed, inject, signal } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { closeOutline, warningOutline } from 'ionicons/icons';
import { partnerCountryOf } from '#domain/licence-content';
import { ID_MAKER } from '../../device/id-maker';
import { Picker } from '../../ui/picker';
import type { PickerItem } from '../../ui/picker-filter';
import { ToastService } from '../../ui/toast-service';
import { DraftEditor } from '../draft-editor';
import { FormBox } from '../form-box';
import { CodeSearch } from './code-search';
import { addLine, codesOf, restoreLines } from './commodity-lines';

/** "Select the commodity code": each code picked becomes a commodity line of boxes 9 to 16. */
@Component({
  selector: 'app-codes-box',
  imports: [FormBox, IonIcon, Picker, TranslatePipe],
  templateUrl: 'codes-box.html',
  styleUrl: 'codes-box.css',
})
export class CodesBox {
  readonly #editor = inject(DraftEditor);
  readonly #search = inject(CodeSearch);
  readonly #toasts = inject(ToastService);
  readonly #newId = inject(ID_MAKER);
  readonly #translate = inject(TranslateService);
  protected readonly closeIcon = closeOutline;
  protected readonly warnIcon = warningOutline;
  protected readonly typed = signal('');

  readonly #country = computed(() => partnerCountryOf(this.#editor.content()));
  protected readonly items = computed<PickerItem[]>(() =>
    this.#search.find(this.typed(), this.#country()).map(({ code, description, isInScope, isTyped }) => ({
      value: code,
      label: isTyped ? this.#say('form.codes.keepTyped', { code }) : code,
      detail: isInScope ? description : `${this.#say('form.codes.outOfScope', {})} ${description}`.trim(),
    })),
  );
  protected readonly chosen = computed(() =>
    codesOf(this.#editor.content().commodities).map((code) => ({
      code,
      description: this.#search.describe(code),
      isInScope: this.#search.isInScope(code, this.#country()),
    })),
  );

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

  #say(key: string, params: Record<string, string>): string {
    return String(this.#translate.instant(key, params));
  }
}
