import { Component, computed, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Party } from '#domain/licence-content';
import { countryName } from '#reference/countries';
import { ISSUING_AUTHORITIES } from '#reference/issuing-authorities';
import { Picker } from '../../ui/picker';
import type { PickerItem } from '../../ui/picker-filter';
import { DraftEditor } from '../draft-editor';
import { PartyFields } from '../fields/party-fields';
import { FormBox } from '../form-box';
import { changeAuthority } from './default-export-country';

/** Box 1: found in the list by a part of its name, or typed by hand; what was filled in can be changed. */
@Component({
  selector: 'app-issuing-authority-box',
  imports: [FormBox, PartyFields, Picker, TranslatePipe],
  template: `
    <app-form-box section="1" [heading]="'form.boxes.1' | translate">
      <app-picker
        fieldId="authority-search"
        [label]="'form.authority.search' | translate"
        [hint]="'form.authority.hint' | translate"
        [items]="items"
        [value]="authority().id"
        [placeholder]="'form.authority.placeholder' | translate"
        (picked)="select($event.value)"
      />
      <app-party-fields prefix="authority" [party]="authority()" (changed)="type($event)" />
      @if (wasFilled()) {
        <p class="field-hint" role="status">{{ 'form.authority.filled' | translate }}</p>
      }
    </app-form-box>
  `,
})
export class IssuingAuthorityBox {
  readonly #editor = inject(DraftEditor);
  protected readonly authority = computed(() => this.#editor.content().issuingAuthority);
  protected readonly wasFilled = signal(false);
  protected readonly items: readonly PickerItem[] = ISSUING_AUTHORITIES.map(({ id, name, country, address }) => ({
    value: id,
    label: name,
    detail: `${countryName(country, 'en')} (${country}) ${address}`,
  }));

  protected select(id: string): void {
    const found = ISSUING_AUTHORITIES.find((it) => it.id === id);
    if (!found) return;
    const { name, address, country } = found;
    this.#editor.change(changeAuthority(this.#editor.content(), { id, name, address, country }));
    this.wasFilled.set(true);
  }

  /** Typed by hand, or corrected: another name is another authority than the list's. */
  protected type(changes: Partial<Party>): void {
    const before = this.authority();
    const id = changes.name === undefined || changes.name === before.name ? before.id : null;
    this.#editor.change(changeAuthority(this.#editor.content(), { ...before, ...changes, id }));
    this.wasFilled.set(false);
  }
}
