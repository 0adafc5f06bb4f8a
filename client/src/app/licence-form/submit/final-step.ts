import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { countryOfOffice } from '#domain/licence-content';
import { COMPETENT_AUTHORITIES } from '#reference/competent-authorities';
import { CountryName } from '../../ui/country-name';
import { DraftEditor } from '../draft-editor';
import { TextField } from '../fields/text-field';
import { FormFindings } from '../rules/form-findings';
import { ExpiryNote } from './expiry-note';

/** Last step: who will be asked, that nothing can be changed afterwards, and words for the authority. */
@Component({
  selector: 'app-final-step',
  imports: [CountryName, ExpiryNote, TextField, TranslatePipe],
  template: `
    @if (country(); as code) {
      <p>{{ 'submit.final.who' | translate: { country: code | countryName } }}</p>
      @if (authority(); as name) {
        <p class="card">{{ name }}</p>
      }
    }
    <p class="note note-warn">{{ 'submit.final.locked' | translate }}</p>
    <app-expiry-note [expiresOn]="content().expiresOn" [today]="lodgedOn()" />
    <app-text-field
      fieldId="additional-text"
      [label]="'submit.final.text' | translate"
      [hint]="'submit.final.textHint' | translate"
      [lines]="4"
      [maxLength]="4000"
      [value]="content().additionalText"
      (typed)="type($event)"
    />
  `,
  host: { class: 'stack' },
})
export class FinalStep {
  readonly #editor = inject(DraftEditor);
  protected readonly content = this.#editor.content;
  protected readonly lodgedOn = inject(FormFindings).lodgedOn;
  protected readonly country = computed(() => {
    const office = this.content().pointOfEntry;
    return office ? countryOfOffice(office) : null;
  });
  protected readonly authority = computed(
    () => COMPETENT_AUTHORITIES.find(({ country }) => country === this.country())?.name ?? null,
  );

  protected type(additionalText: string): void {
    this.#editor.change({ additionalText });
  }
}
