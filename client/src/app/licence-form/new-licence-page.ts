import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SessionMandate } from '#contract/mandate';
import type { LicenceContent } from '#domain/licence-content';
import { RIGHTS } from '#domain/rights';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { businessOutline, chevronForward, idCardOutline, peopleOutline } from 'ionicons/icons';
import { homePathOf } from '../session/home-path';
import { sessionFeature } from '../session/session.feature';
import { DraftRepository } from '../storage/draft-repository';
import { Busy } from '../ui/busy';
import { CountryName } from '../ui/country-name';
import { EmptyState } from '../ui/empty-state';
import { MandateTerm } from '../ui/mandate-term';
import { PageHeader } from '../ui/page-header';
import { MandatesInForce } from './mandates-in-force';

/**
 * "Create New Licence": makes a draft under the active grant and goes on to it, so that reloading makes no second one. Who
 * acts for other companies too says first for whom; who has no role for it reads how to get one.
 */
@Component({
  selector: 'app-new-licence-page',
  imports: [Busy, CountryName, EmptyState, IonContent, IonIcon, MandateTerm, PageHeader, RouterLink, TranslatePipe],
  templateUrl: 'new-licence-page.html',
  styleUrl: 'new-licence-page.css',
  host: { class: 'ion-page' },
})
export class NewLicencePage {
  readonly #drafts = inject(DraftRepository);
  readonly #router = inject(Router);
  protected readonly grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  protected readonly mandates = inject(MandatesInForce).of(computed(() => this.grant()?.id ?? null));
  /** Only who may edit drafts makes one: another role's would be refused by the server. */
  protected readonly mayCreate = computed(() => {
    const grant = this.grant();
    return grant !== null && RIGHTS[grant.role].edit !== undefined;
  });
  protected readonly back = computed(() => homePathOf(this.grant()?.role ?? null));
  protected readonly failure = signal<string | null>(null);
  protected readonly icons = { own: businessOutline, other: peopleOutline, open: chevronForward, role: idCardOutline };
  #isMade = false;

  ionViewWillEnter(): void {
    if (!this.#isMade && this.mandates().length === 0) void this.create();
  }

  protected createFor({ id, principal }: SessionMandate): Promise<void> {
    return this.create({ mandateId: id, onBehalfOf: principal });
  }

  protected async create(begun: Partial<LicenceContent> = {}): Promise<void> {
    const grant = this.grant();
    if (!grant || !this.mayCreate() || this.#isMade) return;
    this.failure.set(null);
    this.#isMade = true;
    try {
      const { id } = await this.#drafts.create(grant.id, {}, begun);
      await this.#router.navigate(['/licences', id, 'edit'], { replaceUrl: true });
    } catch {
      this.#isMade = false;
      this.failure.set('form.createFailed');
    }
  }
}
