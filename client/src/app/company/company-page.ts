import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CompanyDetails, type Member } from '#contract/company';
import { Mandate, Mandates } from '#contract/mandate';
import type { GrantChange } from '#contract/role';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { addOutline, chevronForward, personAddOutline } from 'ionicons/icons';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { ChangeGrant } from '../session/change-grant';
import { ChooseGrant } from '../session/choose-grant';
import { RefreshSession } from '../session/refresh-session';
import { sessionFeature } from '../session/session.feature';
import { Busy } from '../ui/busy';
import { ClaimPill } from '../ui/claim-pill';
import { CountryName } from '../ui/country-name';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { ToastService } from '../ui/toast-service';
import { CompanyChoice } from './company-choice';
import { CompanyHistory } from './company-history';
import { MandateRow } from './mandate-row';
import { MemberRow } from './member-row';

/** The company one acts for: what is known of it, its people, the mandates it has and gave (B14). */
@Component({
  selector: 'app-company-page',
  imports: [
    Busy,
    ClaimPill,
    CompanyChoice,
    CompanyHistory,
    CountryName,
    IonContent,
    IonIcon,
    MandateRow,
    MemberRow,
    PageHeader,
    ProblemNote,
    RouterLink,
    TranslatePipe,
  ],
  templateUrl: 'company-page.html',
  styleUrl: 'company-page.css',
})
export class CompanyPage implements ViewWillEnter {
  readonly #api = inject(ApiClient);
  readonly #store = inject(Store);
  readonly #changeGrant = inject(ChangeGrant);
  readonly #chooseGrant = inject(ChooseGrant);
  readonly #refresh = inject(RefreshSession);
  readonly #toasts = inject(ToastService);
  protected readonly grant = this.#store.selectSignal(sessionFeature.selectActiveGrant);
  readonly #grants = this.#store.selectSignal(sessionFeature.selectGrants);
  /** The companies one acts for. */
  protected readonly ownGrants = computed(() => this.#grants().filter(({ role }) => role === 'importer'));
  protected readonly loading = new Attempt();
  protected readonly changing = new Attempt();
  /** The role or mandate a step was last taken with. */
  protected readonly changedId = signal<string | null>(null);
  /** Null until the server answered once. */
  protected readonly details = signal<CompanyDetails | null>(null);
  readonly #mandates = signal<readonly Mandate[]>([]);
  protected readonly icons = { add: addOutline, open: chevronForward, requests: personAddOutline };

  /** On either side; those that are over stand last. */
  protected readonly sides = computed(() => {
    const companyId = this.details()?.company.id;
    const of = (side: 'agent' | 'principal') => this.#mandates().filter((mandate) => mandate[side].id === companyId);
    return [
      { key: 'weWorkFor', other: 'principal' as const, mandates: of('agent') },
      { key: 'workForUs', other: 'agent' as const, mandates: of('principal') },
    ];
  });

  ionViewWillEnter(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    const companyId = this.grant()?.companyId;
    await this.loading.run(async () => {
      const [details, { mandates }] = await Promise.all([
        this.#api.fetch('GET', `/api/companies/${companyId}`, CompanyDetails),
        this.#api.fetch('GET', '/api/mandates', Mandates),
      ]);
      this.details.set(details);
      this.#mandates.set(mandates);
    });
  }

  protected async choose(grantId: string): Promise<void> {
    await this.#chooseGrant.execute(grantId);
    this.details.set(null);
    await this.load();
  }

  protected async changeMember({ grantId, firstName, lastName }: Member, change: GrantChange): Promise<void> {
    this.changedId.set(grantId);
    const about = { grantId, name: `${firstName} ${lastName}`.trim() };
    await this.changing.run(() => this.#changeGrant.execute(about, change, () => this.load()));
  }

  protected async end({ id, agent, principal }: Mandate, words: string): Promise<void> {
    this.changedId.set(id);
    const isEnded = await this.changing.run(async () => {
      const ended = await this.#api.fetch('POST', `/api/mandates/${id}/end`, Mandate, { words });
      this.#mandates.update((all) => all.map((it) => (it.id === id ? ended : it)));
    });
    if (!isEnded) return;
    this.#toasts.tell('company.mandates.told', { agent: agent.name, principal: principal.name });
    // What can be chosen for a new licence changes with it.
    await this.#refresh.execute();
  }
}
