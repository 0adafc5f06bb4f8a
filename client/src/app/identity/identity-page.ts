import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PendingIdentity } from '#contract/identity';
import type { ViewWillEnter } from '@ionic/angular/common';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { LoadAbout } from '../session/load-about';
import { toOwnPath } from '../session/own-path';
import { Busy } from '../ui/busy';
import { Entrance } from '../ui/entrance';
import { ProblemNote } from '../ui/problem-note';
import { CreateStep } from './create-step';
import { LinkStep } from './link-step';

/** Where the identity provider leads somebody whom no account here knows yet: one step is missing. */
@Component({
  selector: 'app-identity-page',
  imports: [Busy, CreateStep, Entrance, LinkStep, ProblemNote, RouterLink, TranslatePipe],
  template: `
    <app-entrance [heading]="heading() | translate: { name: provider() }">
      <app-busy [when]="loading.isRunning()" />
      <app-problem-note [problem]="loading.problem()" />
      @if (loading.problem()) {
        <button class="button" type="button" (click)="load()">{{ 'account.tryAgain' | translate }}</button>
      } @else if (pending(); as it) {
        @if (it.step === 'link') {
          <app-link-step [email]="it.email" [provider]="provider()" (done)="goOn()" />
        } @else {
          <app-create-step [person]="it" [provider]="provider()" (done)="goOn()" (known)="load()" />
        }
      }
      <a class="link" routerLink="/sign-in">{{ 'account.signIn.link' | translate }}</a>
    </app-entrance>
  `,
  styleUrl: '../ui/entrance-links.css',
})
export class IdentityPage implements ViewWillEnter {
  /** The page that asked for the sign-in. */
  readonly next = input<string>();
  readonly #api = inject(ApiClient);
  readonly #about = inject(LoadAbout);
  readonly #nav = inject(NavController);
  protected readonly loading = new Attempt();
  protected readonly pending = signal<PendingIdentity | null>(null);
  protected readonly provider = signal('');
  protected readonly heading = computed(() => {
    const step = this.loading.problem() ? undefined : this.pending()?.step;
    return step ? `identity.${step}.title` : 'identity.title';
  });

  ionViewWillEnter(): void {
    // What was typed stays while the privacy policy is read.
    if (!this.pending()) void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      this.provider.set((await this.#about.execute()).identityProvider ?? '');
      this.pending.set(await this.#api.fetch('GET', '/api/identity/pending', PendingIdentity));
    });
  }

  protected async goOn(): Promise<void> {
    this.pending.set(null);
    await this.#nav.navigateRoot(toOwnPath(this.next()));
  }
}
