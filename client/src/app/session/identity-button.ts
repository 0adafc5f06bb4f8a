import { Component, computed, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { idCardOutline } from 'ionicons/icons';
import { ProblemNote } from '../ui/problem-note';
import { Attempt } from './attempt';
import { toIdentityProblem } from './identity-problem';
import { LeaveForIdentity } from './leave-for-identity';
import { LoadAbout } from './load-about';

/**
 * The way in through the identity provider (EU Login): one leaves the app, and comes back signed in. Says what went wrong
 * there, too (`?problem=`). Draws nothing where no provider is configured.
 */
@Component({
  selector: 'app-identity-button',
  imports: [IonIcon, ProblemNote, TranslatePipe],
  template: `
    @if (provider(); as name) {
      <app-problem-note [problem]="attempt.problem() ?? told()" />
      <a class="button" [href]="way()" [attr.aria-busy]="attempt.isRunning()" (click)="leave($event)">
        <ion-icon [icon]="icon" aria-hidden="true" />{{ 'identity.continue' | translate: { name } }}
      </a>
      <p class="or muted small">{{ 'identity.or' | translate }}</p>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }
    .or {
      display: flex;
      gap: var(--app-space-3);
      align-items: center;
    }
    .or::before,
    .or::after {
      flex: 1;
      border-top: 1px solid var(--app-line);
      content: '';
    }
  `,
  host: { class: 'stack' },
})
export class IdentityButton {
  /** The page that asked for the sign-in. */
  readonly next = input<string>();
  readonly #leave = inject(LeaveForIdentity);
  readonly #query = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly attempt = new Attempt();
  protected readonly provider = signal<string | null>(null);
  protected readonly told = computed(() => toIdentityProblem(this.#query()?.get('problem'), this.provider()));
  protected readonly way = computed(() => `/api/identity/start?${new URLSearchParams({ next: this.next() ?? '/' })}`);
  protected readonly icon = idCardOutline;

  constructor() {
    void inject(LoadAbout)
      .execute()
      .then(
        ({ identityProvider }) => this.provider.set(identityProvider),
        // Without the server nobody can sign in there either; signing in here says why.
        () => this.provider.set(null),
      );
  }

  protected async leave(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt.run(() => this.#leave.execute(this.way()));
  }
}
