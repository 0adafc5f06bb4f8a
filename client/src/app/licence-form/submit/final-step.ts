import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from '../../ui/app-date';
import { CountryName } from '../../ui/country-name';
import { DraftEditor } from '../draft-editor';
import { TextField } from '../fields/text-field';
import { MandateStanding } from '../mandate-standing';
import { FormFindings } from '../rules/form-findings';
import { AuthorityAsked } from './authority-asked';
import { ExpiryNote } from './expiry-note';

/** Last step: who will be asked, that nothing can be changed afterwards, and words for the authority. */
@Component({
  selector: 'app-final-step',
  imports: [AppDate, CountryName, ExpiryNote, TextField, TranslatePipe],
  providers: [AuthorityAsked],
  template: `
    @if (authority.country(); as code) {
      <p>{{ 'submit.final.who' | translate: { country: code | countryName } }}</p>
      <p class="card" dir="auto">
        {{ authority.name() ?? ('authorities.unnamed' | translate: { country: code | countryName }) }}
      </p>
      @if (authority.unstaffedAsOf(); as asOf) {
        <div class="note note-warn">
          <div>
            <p>{{ 'submit.final.nobody' | translate: { country: code | countryName } }}</p>
            <p class="small muted">{{ 'submit.final.asOf' | translate: { at: asOf | appDate: 'moment' } }}</p>
          </div>
        </div>
      }
    }
    <p class="note note-warn">{{ 'submit.final.locked' | translate }}</p>
    @if (mandate.isOver()) {
      <p class="note note-danger" role="alert">
        {{ 'submit.behalf.over' | translate: { name: content().onBehalfOf.name } }}
      </p>
    }
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
  protected readonly authority = inject(AuthorityAsked);
  protected readonly mandate = inject(MandateStanding);

  protected type(additionalText: string): void {
    this.#editor.change({ additionalText });
  }
}
