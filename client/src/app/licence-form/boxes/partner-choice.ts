import { Component, computed, inject } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { informationCircleOutline } from 'ionicons/icons';
import { countryName, PARTNER_COUNTRIES } from '#reference/countries';
import { ToastService } from '../../ui/toast-service';
import { DraftEditor } from '../draft-editor';
import { ChoiceField } from '../fields/choice-field';
import { CodeWords } from './code-words';
import { choosePartner } from './default-export-country';

/** The country that issued the licence, asked before the codes because it decides which codes there are. It is that of box 1. */
@Component({
  selector: 'app-partner-choice',
  imports: [ChoiceField, IonIcon, TranslatePipe],
  template: `
    <app-choice-field
      fieldId="partner"
      [legend]="'form.partner.legend' | translate"
      [choices]="licensing()"
      [value]="country()"
      (picked)="pick($event)"
    />
    @if (otherCountry(); as other) {
      <p class="note note-warn">
        <ion-icon [icon]="infoIcon" aria-hidden="true" />
        <span>
          {{ 'form.partner.notLicensing' | translate: { country: other.label } }}
          {{ 'form.partner.stage.' + other.stage | translate: { country: other.label } }}
          {{ 'form.partner.compare' | translate }}
        </span>
      </p>
    }
    <details>
      <summary>{{ 'form.partner.others' | translate }}</summary>
      <p class="small">{{ 'form.partner.othersText' | translate: { countries: licensingNames() } }}</p>
      <ul>
        @for (other of others(); track other.value) {
          <li class="small">
            <strong>{{ other.label }}</strong>
            <span class="muted">{{ 'form.partner.stage.' + other.stage | translate: { country: other.label } }}</span>
          </li>
        }
      </ul>
    </details>
  `,
  styles: `
    summary {
      display: list-item;
      min-height: var(--app-target);
      box-sizing: border-box;
      padding-block: 12px;
      color: var(--app-primary);
      font-size: 0.9375rem;
      cursor: pointer;
    }
    ul {
      display: grid;
      gap: var(--app-space-2);
      margin: var(--app-space-2) 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
    }
  `,
  host: { class: 'stack stack-tight' },
})
export class PartnerChoice {
  readonly #editor = inject(DraftEditor);
  readonly #toasts = inject(ToastService);
  readonly #translate = inject(TranslateService);
  readonly #words = inject(CodeWords);
  protected readonly infoIcon = informationCircleOutline;
  protected readonly country = computed(() => this.#editor.content().issuingAuthority.country);

  readonly #partners = computed(() => {
    const locale = this.#translate.currentLang() ?? 'en';
    return PARTNER_COUNTRIES.map(({ code, stage }) => ({
      value: code,
      label: countryName(code, locale),
      tag: code,
      stage,
    }));
  });
  protected readonly licensing = computed(() => this.#partners().filter(({ stage }) => stage === 'licensing'));
  protected readonly others = computed(() => this.#partners().filter(({ stage }) => stage !== 'licensing'));
  protected readonly licensingNames = computed(() => this.#words.names(this.licensing().map(({ value }) => value)));
  /** A country that box 1 names although none of its licences can exist yet. */
  protected readonly otherCountry = computed(() => {
    const country = this.country();
    if (!country || this.licensing().some(({ value }) => value === country)) return null;
    const label = countryName(country, this.#translate.currentLang() ?? 'en');
    return this.others().find(({ value }) => value === country) ?? { label, stage: 'none' };
  });

  protected pick(country: string | null): void {
    if (!country) return;
    const { issuingAuthority, countryOfExport } = this.#editor.content();
    const change = choosePartner(this.#editor.content(), country);
    this.#editor.change(change);
    if (issuingAuthority.name && !change.issuingAuthority.name)
      this.#toasts.undo('form.authority.takenOut', () => this.#editor.change({ issuingAuthority, countryOfExport }), {
        name: issuingAuthority.name,
      });
  }
}
