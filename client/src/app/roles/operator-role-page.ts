import { Component, computed, inject, signal } from '@angular/core';
import { Company } from '#contract/company';
import { IonContent } from '@ionic/angular/ion-content';
import { TranslatePipe } from '@ngx-translate/core';
import * as z from 'zod/mini';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { Busy } from '../ui/busy';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { TextField } from '../ui/text-field';
import { ChoiceList, type Choice } from './choice-list';
import { matchesCompany } from './company-search';
import { CreateOperator } from './create-operator';
import { SendRequest, type RoleWanted } from './send-request';

const Companies = z.strictObject({ companies: z.array(Company) });

/** "Operator" (R3): find the company or create it, then ask to act for it. */
@Component({
  selector: 'app-operator-role-page',
  imports: [
    Busy,
    ChoiceList,
    CreateOperator,
    IonContent,
    PageHeader,
    ProblemNote,
    SendRequest,
    TextField,
    TranslatePipe,
  ],
  templateUrl: 'operator-role-page.html',
})
export class OperatorRolePage {
  readonly #api = inject(ApiClient);
  protected readonly attempt = new Attempt();
  protected readonly step = signal<'search' | 'create' | 'send'>('search');
  protected readonly isAdvanced = signal(false);
  protected readonly name = signal('');
  protected readonly eori = signal('');
  protected readonly city = signal('');
  /** Null before the first search. */
  protected readonly found = signal<readonly Company[] | null>(null);
  protected readonly choices = computed<readonly Choice[]>(() =>
    (this.found() ?? []).map(({ id, name, eori, city, country }) => ({
      id,
      name,
      number: eori,
      detail: `· ${city}, ${country}`,
    })),
  );
  protected readonly company = signal<Company | null>(null);

  protected readonly wanted = computed((): RoleWanted | null => {
    const company = this.company();
    if (!company) return null;
    const { id: companyId, name: holder, country } = company;
    return { target: { role: 'importer', companyId }, holder, country };
  });

  protected async search(event: Event): Promise<void> {
    event.preventDefault();
    const wanted = this.isAdvanced()
      ? { name: this.name(), eori: this.eori(), city: this.city() }
      : { name: this.name(), eori: '', city: '' };
    const text = [wanted.name, wanted.eori, wanted.city].map((it) => it.trim()).find(Boolean) ?? '';
    this.company.set(null);
    await this.attempt.run(async () => {
      const { companies } = await this.#api.fetch('GET', `/api/companies?text=${encodeURIComponent(text)}`, Companies);
      this.found.set(this.isAdvanced() ? companies.filter((it) => matchesCompany(it, wanted)) : companies);
    });
  }

  protected tick(id: string | null): void {
    this.company.set(this.found()?.find((it) => it.id === id) ?? null);
  }

  protected takeCreated(company: Company): void {
    this.company.set(company);
    this.step.set('send');
  }
}
