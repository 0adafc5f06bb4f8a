import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { Store } from '@ngrx/store';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { documentOutline } from 'ionicons/icons';
import { RefreshSession } from '../session/refresh-session';
import { sessionFeature } from '../session/session.feature';
import { AppDate } from '../ui/app-date';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { GrantStatusPill } from '../ui/grant-status-pill';
import { PageHeader } from '../ui/page-header';
import { RequestMail } from './request-mail';
import { joinDeciders } from './who-decides';

/** One role one asked for: its status (R5), who decides, and the e-mail that goes with it (R6). */
@Component({
  selector: 'app-request-page',
  imports: [AppDate, Busy, EmptyState, GrantStatusPill, IonContent, PageHeader, RequestMail, RouterLink, TranslatePipe],
  templateUrl: 'request-page.html',
})
export class RequestPage implements ViewWillEnter {
  /** Of the role, from the address. */
  readonly id = input.required<string>();
  readonly #refresh = inject(RefreshSession);
  readonly #translate = inject(TranslateService);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly icon = documentOutline;
  protected readonly isRefreshed = signal(false);
  protected readonly grant = computed(() => this.#account()?.grants.find(({ id }) => id === this.id()) ?? null);
  protected readonly deciders = computed(() => joinDeciders(this.#translate, this.grant()?.waitsFor ?? []));
  /** Where the same is asked for again. */
  protected readonly again = computed(() => {
    const grant = this.grant();
    if (grant?.role === 'importer') return { path: '/roles/operator', query: { text: grant.holder } };
    return { path: '/roles/authority', query: { role: grant?.role, country: grant?.country, text: grant?.officeCode } };
  });

  async ionViewWillEnter(): Promise<void> {
    // It may have been decided since; without a network it stays as it was.
    await this.#refresh.execute();
    this.isRefreshed.set(true);
  }
}
