import { Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Mandate, Mandates } from '#contract/mandate';
import type { Problem } from '#contract/problem';
import { Grant, PendingRequests, type RoleDecision } from '#contract/role';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { checkmarkDoneOutline } from 'ionicons/icons';
import { PresentTime } from '../device/present-time';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { sessionFeature } from '../session/session.feature';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Plural } from '../ui/plural';
import { ProblemNote } from '../ui/problem-note';
import { ToastService } from '../ui/toast-service';
import { MandateRequestCard } from './mandate-request-card';
import { RoleRequestCard } from './role-request-card';
import { toQueue, type WaitingRequest } from './waiting-request';

/** The role and mandate requests that wait for one's decision, oldest first (B14). The first decision stands. */
@Component({
  selector: 'app-requests-page',
  imports: [
    Busy,
    EmptyState,
    IonContent,
    MandateRequestCard,
    PageHeader,
    Plural,
    ProblemNote,
    RoleRequestCard,
    RouterLink,
    TranslatePipe,
  ],
  templateUrl: 'requests-page.html',
  styles: `
    @media (width >= 900px) {
      .beside {
        display: none;
      }
    }
  `,
})
export class RequestsPage implements ViewWillEnter {
  readonly #api = inject(ApiClient);
  readonly #time = inject(PresentTime);
  readonly #toasts = inject(ToastService);
  readonly #role = inject(Store).selectSignal(sessionFeature.selectRole);
  protected readonly loading = new Attempt();
  protected readonly deciding = new Attempt();
  /** Null until the server answered once. */
  protected readonly queue = signal<readonly WaitingRequest[] | null>(null);
  protected readonly icon = checkmarkDoneOutline;
  /** What the bar of a phone has no room for. */
  protected readonly beside = computed(() => {
    const figures = { path: '/figures', key: 'figures' };
    if (this.#role() === 'support')
      return [
        { path: '/waiting-licences', key: 'waitingLicences' },
        figures,
        { path: '/lost-factor', key: 'lostFactor' },
      ];
    return this.#role() === 'fmsca' ? [{ path: '/people', key: 'people' }, figures] : [];
  });
  readonly #decidedId = signal<string | null>(null);
  protected readonly count = viewChild<ElementRef<HTMLElement>>('count');

  ionViewWillEnter(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      const [{ requests }, { mandates }] = await Promise.all([
        this.#api.fetch('GET', '/api/role-requests', PendingRequests),
        this.#api.fetch('GET', '/api/mandate-requests', Mandates),
      ]);
      this.queue.set(toQueue(requests, mandates, this.#time.now()));
    });
  }

  protected async decide(waiting: WaitingRequest, decision: RoleDecision): Promise<void> {
    this.#decidedId.set(waiting.id);
    if (await this.deciding.run(() => this.#send(waiting, decision))) {
      this.queue.update((all) => all?.filter(({ id }) => id !== waiting.id) ?? null);
      const name = nameOf(waiting);
      this.#toasts.tell(`deciding.told.${waiting.kind}.${decision.decision}`, { name });
    } else if (isGone(this.deciding.problem()?.code)) await this.load();
    // The card is gone, and the focus with it.
    if (!this.#isThere(waiting.id)) this.count()?.nativeElement.focus();
  }

  /** What went wrong with the decision about `id`; `null`: with one about what is no longer in the list. */
  protected problemOf(id: string | null): Problem | null {
    const decidedId = this.#decidedId();
    const isAboutIt = id === null ? decidedId !== null && !this.#isThere(decidedId) : decidedId === id;
    return isAboutIt ? this.deciding.problem() : null;
  }

  #isThere(id: string): boolean {
    return this.queue()?.some((waiting) => waiting.id === id) ?? false;
  }

  #send({ kind, id }: WaitingRequest, decision: RoleDecision): Promise<unknown> {
    return kind === 'role'
      ? this.#api.fetch('POST', `/api/role-requests/${id}/decision`, Grant, decision)
      : this.#api.fetch('POST', `/api/mandates/${id}/decision`, Mandate, decision);
  }
}

/** Somebody else was first, or the person took it back. */
const isGone = (code: string | undefined): boolean => code === 'already-decided' || code === 'not-found';

const nameOf = (waiting: WaitingRequest): string =>
  waiting.kind === 'role'
    ? `${waiting.request.firstName} ${waiting.request.lastName}`.trim()
    : waiting.mandate.agent.name;
