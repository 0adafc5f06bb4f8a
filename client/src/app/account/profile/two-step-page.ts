import { Component, inject, signal } from '@angular/core';
import { type AddedFactor, type Factor, RecoveryCodes, SecondFactor } from '#contract/second-factor';
import type { ViewWillEnter } from '@ionic/angular/common';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../../session/api-client';
import { Attempt } from '../../session/attempt';
import { AppDate } from '../../ui/app-date';
import { Busy } from '../../ui/busy';
import { ProblemNote } from '../../ui/problem-note';
import { TextField } from '../../ui/text-field';
import { ToastService } from '../../ui/toast-service';
import { AddFactor } from '../second-factor/add-factor';
import { NewCodes } from '../second-factor/new-codes';
import { ProveFactor } from '../second-factor/prove-factor';
import { ProfileFrame } from './profile-frame';
import { TwoStepButton } from './two-step-button';

/** "Two-step sign-in": the passkeys and authenticator apps of the account, and its recovery codes. */
@Component({
  selector: 'app-two-step-page',
  imports: [
    AddFactor,
    AppDate,
    Busy,
    NewCodes,
    ProblemNote,
    ProfileFrame,
    ProveFactor,
    TextField,
    TranslatePipe,
    TwoStepButton,
  ],
  templateUrl: 'two-step-page.html',
  styles: `
    .list-row {
      flex-wrap: wrap;
    }
    /* The words of the buttons stand in line with what they are about. */
    .list-row > .button-row {
      margin-inline: calc(-1 * var(--app-space-4));
    }
    .words {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-width: 180px;
    }
  `,
})
export class TwoStepPage implements ViewWillEnter {
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(ToastService);
  protected readonly loading = new Attempt();
  protected readonly changing = new Attempt();
  /** Null until the server answered once. */
  protected readonly state = signal<SecondFactor | null>(null);
  /** Recovery codes that are shown now. */
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly renamed = signal<string | null>(null);
  protected readonly name = signal('');
  /** What was asked for when the last proof was too long ago. */
  #wanted: (() => Promise<unknown>) | null = null;

  ionViewWillEnter(): void {
    this.codes.set(null);
    this.#wanted = null;
    this.changing.reset();
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () =>
      this.state.set(await this.#api.fetch('GET', '/api/second-factor', SecondFactor)),
    );
  }

  protected async keep({ factor, recoveryCodes }: AddedFactor): Promise<void> {
    this.codes.set(recoveryCodes);
    // A message would stand in front of the codes.
    if (!recoveryCodes) this.#toasts.tell('secondFactor.added', { name: factor.name });
    await this.load();
  }

  protected beginRename({ id, name }: Factor): void {
    this.name.set(name);
    this.renamed.set(id);
  }

  protected async rename(event: Event, { id }: Factor): Promise<void> {
    event.preventDefault();
    const name = this.name();
    if (!(await this.#change(() => this.#api.send('PUT', `/api/second-factor/${id}`, { name })))) return;
    this.renamed.set(null);
  }

  protected async remove(factor: Factor): Promise<void> {
    const { id, name } = factor;
    const ask = () => this.#api.send('DELETE', `/api/second-factor/${id}`);
    if (await this.#change(ask, () => this.remove(factor))) this.#toasts.tell('secondFactor.removed', { name });
  }

  protected async renewCodes(): Promise<void> {
    const ask = async () => {
      const { codes } = await this.#api.fetch('POST', '/api/second-factor/recovery-codes', RecoveryCodes);
      this.codes.set(codes);
    };
    await this.#change(ask, () => this.renewCodes());
  }

  /** Another proof is there: what waited for it goes on. */
  protected async goOn(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = null;
    await this.load();
    await wanted?.();
  }

  async #change(ask: () => Promise<unknown>, again?: () => Promise<unknown>): Promise<boolean> {
    const isDone = await this.changing.run(ask);
    this.#wanted = this.changing.problem()?.code === 'prove-again' ? (again ?? null) : null;
    await this.load();
    return isDone;
  }
}
