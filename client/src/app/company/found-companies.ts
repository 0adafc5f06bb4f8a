import { Component, input, model } from '@angular/core';
import type { Company } from '#contract/company';
import { TranslatePipe } from '@ngx-translate/core';
import { ClaimPill } from '../ui/claim-pill';
import { CountryName } from '../ui/country-name';

/** The companies a search found, one of them chosen. */
@Component({
  selector: 'app-found-companies',
  imports: [ClaimPill, CountryName, TranslatePipe],
  template: `
    <fieldset class="field">
      <legend>{{ 'company.mandates.principal' | translate }}</legend>
      <ul class="list">
        @for (company of companies(); track company.id) {
          <li>
            <label class="list-row">
              <input
                type="radio"
                name="principal"
                [checked]="company.id === chosen()"
                (change)="chosen.set(company.id)"
              />
              <span class="words">
                <strong dir="auto">{{ company.name }}</strong>
                <span class="muted small">
                  <span class="number">{{ company.eori }}</span> · {{ company.city }},
                  {{ company.country | countryName }}
                </span>
                <app-claim-pill [isConfirmed]="company.isConfirmed" />
              </span>
            </label>
          </li>
        }
      </ul>
    </fieldset>
  `,
  styles: `
    label {
      cursor: pointer;
    }
    input {
      flex: none;
      width: 24px;
      height: 24px;
      margin: 0;
    }
    .words {
      display: flex;
      flex-direction: column;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class FoundCompanies {
  readonly companies = input.required<readonly Company[]>();
  /** The id of the one chosen. */
  readonly chosen = model<string | null>(null);
}
