import { Component, input, model, output } from '@angular/core';
import type { CompaniesQuery } from '#contract/company';
import { TranslatePipe } from '@ngx-translate/core';
import { TextField } from '../ui/text-field';
import { BLANK_QUERY } from './company-search';
import { CountryChoice } from './country-choice';

/** Where a company is searched: in one field, or with "advanced search" in a field for each. */
@Component({
  selector: 'app-company-search-form',
  imports: [CountryChoice, TextField, TranslatePipe],
  templateUrl: 'company-search-form.html',
})
export class CompanySearchForm {
  readonly query = model.required<CompaniesQuery>();
  readonly isAdvanced = model.required<boolean>();
  readonly isRunning = input(false);
  readonly searched = output();
  readonly creating = output();
  protected readonly fields = ['name', 'eori', 'city'] as const;

  protected type(field: keyof CompaniesQuery, value: string): void {
    this.query.update((query) => ({ ...query, [field]: value }));
  }

  /** What was typed is searched as a name first, and back. */
  protected turn(): void {
    const { text, name } = this.query();
    this.query.set(this.isAdvanced() ? { ...BLANK_QUERY, text: name } : { ...BLANK_QUERY, name: text });
    this.isAdvanced.update((is) => !is);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.searched.emit();
  }
}
