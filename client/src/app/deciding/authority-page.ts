import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Authorities, Authority, type AuthorityChange } from '#contract/authority';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { ApiError, deviceProblem } from '../session/api-error';
import { Attempt } from '../session/attempt';
import { Busy } from '../ui/busy';
import { CountryName } from '../ui/country-name';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { ToastService } from '../ui/toast-service';
import type { AuthorityDetails } from './authority-details';
import { AuthorityForm } from './authority-form';

/** What is known of one competent authority, completed by the support team. */
@Component({
  selector: 'app-authority-page',
  imports: [AuthorityForm, Busy, CountryName, IonContent, PageHeader, ProblemNote, TranslatePipe],
  template: `
    <app-page-header back="/authorities" [heading]="country() | countryName" />
    <ion-content>
      <div class="page-width stack">
        <app-problem-note [problem]="loading.problem()">
          <button class="button" type="button" (click)="load()">{{ 'account.tryAgain' | translate }}</button>
        </app-problem-note>
        @if (present(); as authority) {
          @if (!authority.isStaffed) {
            <p class="note note-warn">{{ 'authorities.nobody' | translate }}</p>
          }
          <app-authority-form
            [present]="authority"
            [isStale]="isStale()"
            [problem]="isStale() ? null : saving.problem()"
            [isSaving]="saving.isRunning()"
            (saved)="save($event)"
          />
        } @else {
          <app-busy [when]="loading.isRunning()" />
        }
      </div>
    </ion-content>
  `,
})
export class AuthorityPage implements ViewWillEnter {
  /** From the address: the code of the Member State. */
  readonly country = input.required<string>();
  readonly #api = inject(ApiClient);
  readonly #nav = inject(NavController);
  readonly #toasts = inject(ToastService);
  protected readonly form = viewChild(AuthorityForm);
  protected readonly loading = new Attempt();
  protected readonly saving = new Attempt();
  /** As the server knew it last; the base of the change. */
  protected readonly present = signal<Authority | null>(null);
  /** Somebody else saved it since it was opened: what was typed stands beside what is there now. */
  protected readonly isStale = computed(() => this.saving.problem()?.code === 'stale-version');

  ionViewWillEnter(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      const { authorities } = await this.#api.fetch('GET', '/api/competent-authorities', Authorities);
      const found = authorities.find(({ country }) => country === this.country());
      if (!found) throw new ApiError(deviceProblem('not-found'));
      this.present.set(found);
    });
  }

  protected async save(details: AuthorityDetails): Promise<void> {
    const change: AuthorityChange = { ...details, version: this.present()?.version ?? 0 };
    const path = `/api/competent-authorities/${this.country()}`;
    if (await this.saving.run(() => this.#api.fetch('PUT', path, Authority, change))) {
      this.form()?.sent();
      this.#toasts.tell('authorities.saved');
      await this.#nav.navigateBack('/authorities');
    } else if (this.isStale()) await this.load();
  }
}
