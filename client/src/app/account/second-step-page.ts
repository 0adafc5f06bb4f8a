import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AddedFactor, SecondFactor } from '#contract/second-factor';
import type { ViewWillEnter } from '@ionic/angular/common';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { SignIn } from '../session/sign-in';
import { Busy } from '../ui/busy';
import { Entrance } from '../ui/entrance';
import { ProblemNote } from '../ui/problem-note';
import { EnterApp } from './enter-app';
import { AddFactor } from './second-factor/add-factor';
import { NewCodes } from './second-factor/new-codes';
import { ProveFactor } from './second-factor/prove-factor';

/** After the password: the second factor is proved, or, where the role needs one and there is none, added. */
@Component({
  selector: 'app-second-step-page',
  imports: [AddFactor, Busy, Entrance, NewCodes, ProblemNote, ProveFactor, RouterLink, TranslatePipe],
  template: `
    <app-entrance [heading]="heading() | translate">
      <app-busy [when]="loading.isRunning()" />
      <app-problem-note [problem]="loading.problem()">
        <button class="button" type="button" (click)="load()">{{ 'account.tryAgain' | translate }}</button>
      </app-problem-note>
      @if (added(); as it) {
        @if (it.recoveryCodes; as codes) {
          <app-new-codes [codes]="codes" [hasOneOnly]="true" (kept)="goOn()" />
        }
      } @else if (state(); as it) {
        @if (it.step === 'enrol') {
          <p>{{ (it.isProofNeeded ? 'secondFactor.enrol.proof' : 'secondFactor.enrol.text') | translate }}</p>
          <div class="stack" [hidden]="it.isProofNeeded">
            <app-add-factor (added)="keep($event)" (proofNeeded)="load()" />
          </div>
        } @else {
          <p>{{ 'secondFactor.prove.text' | translate }}</p>
        }
        @if (it.isProofNeeded) {
          <app-prove-factor [ways]="it.ways" (proved)="load()" />
        }
      }
      @if (!added()) {
        <a class="link" routerLink="/sign-in" [queryParams]="{ next: next() }" replaceUrl>{{
          'secondFactor.prove.startAgain' | translate
        }}</a>
      }
    </app-entrance>
  `,
  styleUrl: '../ui/entrance-links.css',
})
export class SecondStepPage implements ViewWillEnter {
  /** The page that asked for the sign-in. */
  readonly next = input<string>();
  readonly #api = inject(ApiClient);
  readonly #signIn = inject(SignIn);
  readonly #enterApp = inject(EnterApp);
  protected readonly loading = new Attempt();
  /** Null until the server answered once. */
  protected readonly state = signal<SecondFactor | null>(null);
  protected readonly added = signal<AddedFactor | null>(null);

  protected heading(): string {
    if (this.added()) return 'secondFactor.codes.title';
    return this.state()?.step === 'enrol' ? 'secondFactor.enrol.title' : 'secondFactor.prove.title';
  }

  ionViewWillEnter(): void {
    this.added.set(null);
    this.state.set(null);
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      const state = await this.#api.fetch('GET', '/api/second-factor', SecondFactor);
      if (state.step) this.state.set(state);
      else await this.#enter();
    });
  }

  protected async keep(added: AddedFactor): Promise<void> {
    if (added.recoveryCodes) this.added.set(added);
    else await this.goOn();
  }

  protected async goOn(): Promise<void> {
    await this.loading.run(() => this.#enter());
  }

  async #enter(): Promise<void> {
    await this.#enterApp.execute(() => this.#signIn.afterSecondStep(), this.next());
  }
}
