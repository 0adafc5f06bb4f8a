import { afterNextRender, Component, computed, ElementRef, inject, Injector, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../../session/api-client';
import { Attempt } from '../../session/attempt';
import { toIdentityProblem } from '../../session/identity-problem';
import { LeaveForIdentity } from '../../session/leave-for-identity';
import { LoadAbout } from '../../session/load-about';
import { AppDate } from '../../ui/app-date';
import { ProblemNote } from '../../ui/problem-note';
import { ToastService } from '../../ui/toast-service';
import { LoadAccountDetails } from './load-account-details';
import { TwoStepButton } from './two-step-button';

const LINK = `/api/identity/start?${new URLSearchParams({ purpose: 'link', next: '/profile?note=linked' })}`;

/**
 * Whether the identity provider (EU Login) opens the account: link it, or unlink it where a password opens it as well. Draws
 * nothing where no provider is configured, or before the server answered.
 */
@Component({
  selector: 'app-identity-card',
  imports: [AppDate, ProblemNote, TranslatePipe, TwoStepButton],
  templateUrl: 'identity-card.html',
  styles: `
    :host {
      display: block;
    }
    :host(:empty) {
      display: none;
    }
  `,
  providers: [LoadAccountDetails],
})
export class IdentityCard {
  readonly #api = inject(ApiClient);
  readonly #leave = inject(LeaveForIdentity);
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #about = inject(LoadAbout);
  readonly #toasts = inject(ToastService);
  readonly #loading = inject(LoadAccountDetails);
  readonly #query = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly details = this.#loading.details;
  protected readonly way = LINK;
  protected readonly provider = signal<string | null>(null);
  protected readonly attempt = new Attempt();
  protected readonly told = computed(() => toIdentityProblem(this.#query()?.get('problem'), this.provider()));

  constructor() {
    void this.#load();
  }

  protected async unlink(): Promise<void> {
    if (!(await this.attempt.run(() => this.#api.send('DELETE', '/api/account/identity')))) return;
    this.#toasts.tell('identity.card.unlinked', { name: this.provider() ?? '' });
    await this.#loading.execute();
  }

  protected async link(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt.run(() => this.#leave.execute(LINK));
  }

  async #load(): Promise<void> {
    // Without an answer nothing can be linked; the page has its own words for that.
    const about = await this.#about.execute().catch(() => null);
    this.provider.set(about?.identityProvider ?? null);
    if (!this.provider()) return;
    await this.#loading.execute();
    this.#answerWhoComesBack();
  }

  /** Whoever comes back from the provider is led to what came of it. */
  #answerWhoComesBack(): void {
    const isLinked = this.#query()?.get('note') === 'linked' && !!this.details()?.identity;
    if (isLinked) this.#toasts.tell('identity.card.linkedNow', { name: this.provider() ?? '' });
    if (!isLinked && !this.told()) return;
    afterNextRender(() => this.#host.scrollIntoView({ block: 'center' }), { injector: this.#injector });
  }
}
