import { Component, computed, inject, input, signal } from '@angular/core';
import { CompanyDetails, type CorrectCompany } from '#contract/company';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { NavController } from '@ionic/angular/nav-controller';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { LoadAbout } from '../session/load-about';
import { sessionFeature } from '../session/session.feature';
import { AskButton } from '../ui/ask-button';
import { Busy } from '../ui/busy';
import { FocusWrong } from '../ui/focus-wrong';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';
import { ToastService } from '../ui/toast-service';
import { CompanyHistory } from './company-history';

type Typed = Omit<CorrectCompany, 'version'>;
const LINES = ['name', 'address', 'city', 'phone', 'email'] as const;
const OPTIONAL: readonly string[] = ['address', 'phone', 'email'];

/** The details of a company, corrected by its administrator; country and EORI by the support team alone. */
@Component({
  selector: 'app-correct-company-page',
  imports: [AskButton, Busy, CompanyHistory, FocusWrong, IonContent, PageHeader, ProblemNote, TextField, TranslatePipe],
  templateUrl: 'correct-company-page.html',
})
export class CorrectCompanyPage implements ViewWillEnter {
  /** From the address. */
  readonly id = input.required<string>();
  readonly #api = inject(ApiClient);
  readonly #about = inject(LoadAbout);
  readonly #nav = inject(NavController);
  readonly #toasts = inject(ToastService);
  readonly #role = inject(Store).selectSignal(sessionFeature.selectRole);
  protected readonly words = inject(ProblemWords);
  protected readonly isSupport = computed(() => this.#role() === 'support');
  protected readonly lines = computed(() => (this.isSupport() ? ([...LINES, 'country', 'eori'] as const) : LINES));
  protected readonly back = computed(() => (this.isSupport() ? '/requests' : '/company'));
  protected readonly loading = new Attempt();
  protected readonly saving = new Attempt();
  protected readonly details = signal<CompanyDetails | null>(null);
  protected readonly typed = signal<Typed | null>(null);
  protected readonly supportEmail = signal('');
  protected readonly isStale = computed(() => this.saving.problem()?.code === 'stale-version');

  ionViewWillEnter(): void {
    void this.load();
  }

  /** What was typed stays when somebody corrected it meanwhile. */
  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      const [details, about] = await Promise.all([
        this.#api.fetch('GET', `/api/companies/${this.id()}`, CompanyDetails),
        this.#about.execute(),
      ]);
      this.supportEmail.set(about.supportEmail);
      this.details.set(details);
      this.typed.update((typed) => typed ?? toTyped(details));
    });
  }

  protected isOptional(field: string): boolean {
    return OPTIONAL.includes(field);
  }

  protected type(field: keyof Typed, value: string): void {
    this.typed.update((typed) => typed && { ...typed, [field]: value });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = { ...this.typed(), version: this.details()?.version };
    const path = `/api/companies/${this.id()}`;
    if (await this.saving.run(() => this.#api.fetch('PUT', path, CompanyDetails, body))) {
      this.#toasts.tell('company.correct.saved');
      await this.#nav.navigateBack(this.back());
    } else if (this.isStale()) await this.load();
  }
}

function toTyped({ company, address, phone, email }: CompanyDetails): Typed {
  const { name, city, country, eori } = company;
  return { name, address, city, country, phone, email, eori, words: '' };
}
