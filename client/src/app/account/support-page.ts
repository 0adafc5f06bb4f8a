import { Component, inject, signal } from '@angular/core';
import { Grant, PendingRequest } from '#contract/role';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { TranslatePipe } from '@ngx-translate/core';
import { checkmarkDoneOutline } from 'ionicons/icons';
import * as z from 'zod/mini';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { ToastService } from '../ui/toast-service';
import { RequestCard, type Decided } from './request-card';

const Requests = z.strictObject({ requests: z.array(PendingRequest) });

/** The support team's queue of role requests, oldest first (R6, B14). */
@Component({
  selector: 'app-support-page',
  imports: [Busy, EmptyState, IonContent, PageHeader, ProblemNote, RequestCard, TranslatePipe],
  template: `
    <app-page-header [heading]="'account.support.title' | translate" />
    <ion-content>
      <div class="page-width stack">
        <app-problem-note [problem]="loading.problem()">
          <button class="button" type="button" (click)="load()">{{ 'account.tryAgain' | translate }}</button>
        </app-problem-note>
        <app-problem-note [problem]="deciding.problem()" />
        @if (requests(); as waiting) {
          @for (request of waiting; track request.grant.id) {
            <app-request-card [request]="request" (decided)="decide(request, $event)" />
          } @empty {
            <app-empty-state
              [icon]="icon"
              [title]="'account.support.emptyTitle' | translate"
              [text]="'account.support.emptyText' | translate"
            />
          }
        } @else {
          <app-busy [when]="loading.isRunning()" />
        }
      </div>
    </ion-content>
  `,
})
export class SupportPage implements ViewWillEnter {
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(ToastService);
  protected readonly loading = new Attempt();
  protected readonly deciding = new Attempt();
  /** Null until the server answered once. */
  protected readonly requests = signal<readonly PendingRequest[] | null>(null);
  protected readonly icon = checkmarkDoneOutline;

  ionViewWillEnter(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      const { requests } = await this.#api.fetch('GET', '/api/role-requests', Requests);
      this.requests.set(requests);
    });
  }

  protected async decide(request: PendingRequest, decided: Decided): Promise<void> {
    const path = `/api/role-requests/${request.grant.id}/decision`;
    if (!(await this.deciding.run(() => this.#api.fetch('POST', path, Grant, decided)))) return;
    this.requests.update((all) => all?.filter(({ grant }) => grant.id !== request.grant.id) ?? null);
    const name = `${request.firstName} ${request.lastName}`;
    this.#toasts.tell(`account.support.told.${decided.decision}`, { name });
  }
}
