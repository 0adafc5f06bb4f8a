import { Component, computed, inject, signal } from '@angular/core';
import { FactorHolder } from '#contract/second-factor';
import { IonContent } from '@ionic/angular/ion-content';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { AskButton } from '../ui/ask-button';
import { Busy } from '../ui/busy';
import { FocusWrong } from '../ui/focus-wrong';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';
import { FactorHolderCard } from './factor-holder-card';

/** For the support team: somebody is found by their whole address, and what they lost is given back. */
@Component({
  selector: 'app-lost-factor-page',
  imports: [
    AskButton,
    Busy,
    FactorHolderCard,
    FocusWrong,
    IonContent,
    PageHeader,
    ProblemNote,
    TextField,
    TranslatePipe,
  ],
  templateUrl: 'lost-factor-page.html',
})
export class LostFactorPage {
  readonly #api = inject(ApiClient);
  protected readonly words = inject(ProblemWords);
  protected readonly finding = new Attempt();
  protected readonly email = signal('');
  protected readonly holder = signal<FactorHolder | null>(null);
  protected readonly isNobody = computed(() => this.finding.problem()?.code === 'not-found');

  protected async find(event: Event): Promise<void> {
    event.preventDefault();
    await this.finding.run(async () => {
      this.holder.set(null);
      const email = this.email();
      this.holder.set(await this.#api.fetch('POST', '/api/second-factor/holder', FactorHolder, { email }));
    });
  }
}
