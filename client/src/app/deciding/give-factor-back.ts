import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FactorHolder, type GiveFactorBack as Sent } from '#contract/second-factor';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { ID_MAKER } from '../device/id-maker';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { sessionFeature } from '../session/session.feature';
import { ProblemNote } from '../ui/problem-note';
import { ReasonForm } from '../ui/reason-form';
import { ToastService } from '../ui/toast-service';

/** Gives somebody a new start who lost every factor, with a reason, once it is said what happens then. Nobody gives back their own. */
@Component({
  selector: 'app-give-factor-back',
  imports: [ProblemNote, ReasonForm, TranslatePipe],
  templateUrl: 'give-factor-back.html',
  styles: `
    ul {
      margin: 0;
      padding-inline-start: 1.25em;
    }
  `,
  host: { class: 'stack' },
})
export class GiveFactorBack {
  readonly holder = input.required<FactorHolder>();
  /** As the server has it now. */
  readonly changed = output<FactorHolder>();
  readonly #api = inject(ApiClient);
  readonly #makeId = inject(ID_MAKER);
  readonly #toasts = inject(ToastService);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly giving = new Attempt();
  protected readonly isAsking = signal(false);
  protected readonly isOwn = computed(() => this.holder().accountId === this.#account()?.accountId);
  /** What had no answer: with the same reason it is sent again as the same. */
  #sent: Sent | null = null;

  protected async give(words: string): Promise<void> {
    const sent = this.#sent?.words === words ? this.#sent : this.#make(words);
    this.#sent = sent;
    const isGiven = await this.giving.run(() => this.#ask('given-back', sent));
    if (isGiven) this.#tell();
    else if (this.giving.problem()?.code === 'stale-version') await this.#lookAgain();
  }

  #make(words: string): Sent {
    const { accountId, history } = this.holder();
    return { id: this.#makeId(), accountId, seen: history[0]?.id ?? null, words };
  }

  /** The reason stays in its field: whether it still holds, a person decides. */
  async #lookAgain(): Promise<void> {
    this.#sent = null;
    await this.#ask('holder', { email: this.holder().email }).catch(() => undefined);
  }

  async #ask(path: string, body: object): Promise<void> {
    this.changed.emit(await this.#api.fetch('POST', `/api/second-factor/${path}`, FactorHolder, body));
  }

  #tell(): void {
    this.#sent = null;
    this.isAsking.set(false);
    const { firstName, lastName } = this.holder();
    this.#toasts.tell('lostFactor.done', { name: `${firstName} ${lastName}`.trim() });
  }
}
