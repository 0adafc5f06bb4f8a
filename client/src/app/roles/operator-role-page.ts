import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { CreatedCompany, type Company } from '#contract/company';
import { IonContent } from '@ionic/angular/ion-content';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { searchOutline } from 'ionicons/icons';
import { countryName } from '#reference/countries';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { AskProblem } from './ask-problem';
import { ChoiceList, type Choice } from './choice-list';
import { CompanySearch, BLANK_QUERY } from './company-search';
import { CompanySearchForm } from './company-search-form';
import { CreateOperator, type CreatedOperator } from './create-operator';
import { BLANK_OPERATOR, type OperatorForm } from './operator-form';
import { RequestDialog } from './request-dialog';
import { RequestFooter } from './request-footer';
import type { WantedRole } from './wanted-role';

/** "Operator" (R3): find the company or create it, then ask to act for it. */
@Component({
  selector: 'app-operator-role-page',
  imports: [
    AskProblem,
    Busy,
    ChoiceList,
    CompanySearchForm,
    CreateOperator,
    EmptyState,
    IonContent,
    PageHeader,
    RequestDialog,
    RequestFooter,
    TranslatePipe,
  ],
  providers: [CompanySearch],
  templateUrl: 'operator-role-page.html',
})
export class OperatorRolePage {
  /** What to search for at once, from the address. */
  readonly text = input<string>();
  protected readonly search = inject(CompanySearch);
  readonly #api = inject(ApiClient);
  readonly #translate = inject(TranslateService);
  protected readonly dialog = viewChild.required(RequestDialog);
  protected readonly results = viewChild<ElementRef<HTMLElement>>('results');
  protected readonly icon = searchOutline;
  protected readonly isAdvanced = signal(false);
  protected readonly isCreating = signal(false);
  protected readonly form = signal<OperatorForm>(BLANK_OPERATOR);
  /** The company created, or met while creating one, as the server answered. */
  protected readonly created = signal<CreatedOperator | null>(null);
  protected readonly claiming = new Attempt();
  /** Another company has the EORI that was typed. */
  protected readonly canClaim = computed(() => this.created()?.wasKnown === true && this.created()?.typed !== null);
  protected readonly companies = computed<readonly Company[] | null>(() => {
    const created = this.created();
    return created ? [created.company] : this.search.found().companies;
  });
  protected readonly chosenId = linkedSignal<readonly Company[] | null, string | null>({
    source: this.companies,
    computation: (companies, before) => companies?.find(({ id }) => id === before?.value)?.id ?? null,
  });
  protected readonly choices = computed(() => this.companies()?.map((company) => this.#toChoice(company)) ?? []);
  protected readonly wanted = computed<WantedRole | null>(() => {
    const company = this.companies()?.find(({ id }) => id === this.chosenId());
    return company ? toWanted(company, this.created()) : null;
  });

  constructor() {
    effect(() => this.search.query.set({ ...BLANK_QUERY, text: this.text() ?? '' }));
  }

  protected searchNow(): void {
    this.created.set(null);
    this.search.ask();
    setTimeout(() => this.results()?.nativeElement.focus());
  }

  /** What was searched for is where the new company begins. */
  protected create(): void {
    const { text, name, eori, city, country } = this.search.query();
    const begin = { name: name || text, eori, city, country: country || null };
    const typed = Object.entries(begin).filter(([field, value]) => value && !this.form()[field as keyof OperatorForm]);
    this.form.update((form) => ({ ...form, ...Object.fromEntries(typed) }));
    this.isCreating.set(true);
  }

  /** On with the company of the form: created, or there already. */
  protected goOn(created: CreatedOperator): void {
    this.created.set(created);
    this.isCreating.set(false);
    this.form.set(BLANK_OPERATOR);
    this.chosenId.set(created.company.id);
    // Somebody who typed a known EORI looks first whether it is their company.
    if (!this.canClaim()) this.dialog().open(toWanted(created.company, created));
  }

  /** "This is not us": what was typed is kept beside the company that has the EORI, until one of them is confirmed. */
  protected async claim(): Promise<void> {
    const typed = this.created()?.typed;
    if (!typed) return;
    await this.claiming.run(async () => {
      const body = { ...typed, isOwnClaim: true };
      const created = await this.#api.fetch('POST', '/api/companies', CreatedCompany, body);
      this.goOn({ ...created, typed: null });
    });
  }

  #toChoice({ id, name, eori, city, country, isConfirmed }: Company): Choice {
    const where = countryName(country, this.#translate.currentLang() ?? 'en');
    return { id, name, number: eori, detail: `${city}, ${where}`, isConfirmed };
  }
}

function toWanted({ id: companyId, name: holder, country }: Company, created: CreatedCompany | null): WantedRole {
  return { target: { role: 'importer', companyId }, holder, country, isNewCompany: created?.wasKnown === false };
}
