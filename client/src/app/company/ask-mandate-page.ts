import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { Companies, type Company } from '#contract/company';
import { Mandate, type RequestMandate } from '#contract/mandate';
import { isPlainDate, parsePlainDate } from '#domain/values/plain-date';
import { IonContent } from '@ionic/angular/ion-content';
import { NavController } from '@ionic/angular/nav-controller';
import { Store } from '@ngrx/store';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { v7 as uuidv7 } from 'uuid';
import { PresentTime } from '../device/present-time';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { sessionFeature } from '../session/session.feature';
import { Busy } from '../ui/busy';
import { FieldError } from '../ui/field-error';
import { FocusWrong } from '../ui/focus-wrong';
import { KeepTyped } from '../ui/keep-typed';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';
import { ToastService } from '../ui/toast-service';
import { FoundCompanies } from './found-companies';

/** An agent asks another company for a mandate: which company, from when, until when, in which words. */
@Component({
  selector: 'app-ask-mandate-page',
  imports: [
    Busy,
    FieldError,
    FocusWrong,
    FoundCompanies,
    IonContent,
    KeepTyped,
    PageHeader,
    ProblemNote,
    TextField,
    TranslatePipe,
  ],
  templateUrl: 'ask-mandate-page.html',
})
export class AskMandatePage {
  readonly #api = inject(ApiClient);
  readonly #nav = inject(NavController);
  readonly #toasts = inject(ToastService);
  readonly #words = inject(ProblemWords);
  readonly #translate = inject(TranslateService);
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  // Made once, so that sending twice asks once.
  readonly #id = uuidv7();
  protected readonly kept = viewChild(KeepTyped);
  protected readonly searching = new Attempt();
  protected readonly asking = new Attempt();
  protected readonly text = signal('');
  /** Null before the first search. */
  protected readonly found = signal<readonly Company[] | null>(null);
  protected readonly principalId = signal<string | null>(null);
  protected readonly today = parsePlainDate(inject(PresentTime).now().toISOString().slice(0, 10));
  protected readonly from = signal<string>(this.today);
  protected readonly until = signal('');
  protected readonly words = signal('');
  /** From then on a date that is none is said. */
  protected readonly wasAsked = signal(false);
  protected readonly principal = computed(() => this.found()?.find(({ id }) => id === this.principalId()) ?? null);

  protected async search(event: Event): Promise<void> {
    event.preventDefault();
    this.principalId.set(null);
    await this.searching.run(async () => {
      const query = new URLSearchParams({ text: this.text().trim() });
      const { companies } = await this.#api.fetch('GET', `/api/companies?${query}`, Companies);
      // Nobody needs a mandate for the own company.
      this.found.set(companies.filter(({ id }) => id !== this.#grant()?.companyId));
    });
  }

  protected errorOf(field: 'from' | 'until'): string | undefined {
    const text = field === 'from' ? this.from() : this.until();
    const isWrong = this.wasAsked() && !(isPlainDate(text) || (field === 'until' && text === ''));
    return isWrong
      ? String(this.#translate.instant('problems.fields.wrong'))
      : this.#words.ofField(this.asking.problem(), `/${field}`);
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const [principal, agentCompanyId] = [this.principal(), this.#grant()?.companyId];
    const [from, until] = [this.from(), this.until() || null];
    this.wasAsked.set(true);
    if (!principal || !agentCompanyId || !isPlainDate(from) || (until !== null && !isPlainDate(until))) return;
    const body: RequestMandate = {
      id: this.#id,
      agentCompanyId,
      principalCompanyId: principal.id,
      from,
      until,
      words: this.words().trim(),
    };
    if (!(await this.asking.run(() => this.#api.fetch('POST', '/api/mandates', Mandate, body)))) return;
    this.kept()?.sent();
    this.#toasts.tell('company.mandates.asked', { name: principal.name });
    await this.#nav.navigateBack('/company');
  }
}
