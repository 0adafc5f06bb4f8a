import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ViewWillEnter } from '@ionic/angular/common';
import { NavController } from '@ionic/angular/nav-controller';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { Attempt } from '../../session/attempt';
import { syncFeature } from '../../sync/sync.feature';
import { AskButton } from '../../ui/ask-button';
import { Busy } from '../../ui/busy';
import { FocusWrong } from '../../ui/focus-wrong';
import { Plural } from '../../ui/plural';
import { ProblemNote } from '../../ui/problem-note';
import { ProblemWords } from '../../ui/problem-words';
import { TextField } from '../../ui/text-field';
import { EraseAccount } from './erase-account';
import { LoadAccountDetails } from './load-account-details';
import { ProfileFrame } from './profile-frame';

/** "Delete my account": says exactly what goes and what stays, before the password is asked for. */
@Component({
  selector: 'app-delete-page',
  imports: [AskButton, Busy, FocusWrong, Plural, ProblemNote, ProfileFrame, RouterLink, TextField, TranslatePipe],
  templateUrl: 'delete-page.html',
  styleUrl: 'delete-page.css',
  providers: [LoadAccountDetails],
})
export class DeletePage implements ViewWillEnter {
  readonly #erase = inject(EraseAccount);
  readonly #nav = inject(NavController);
  readonly #store = inject(Store);
  readonly #waiting = this.#store.selectSignal(syncFeature.selectWaitingCount);
  readonly #sending = this.#store.selectSignal(syncFeature.selectSendingCount);
  readonly #needsYou = this.#store.selectSignal(syncFeature.selectNeedsYouCount);
  protected readonly loading = inject(LoadAccountDetails);
  protected readonly words = inject(ProblemWords);
  protected readonly erasing = new Attempt();
  protected readonly password = signal('');
  /** What the server has not received from this device. */
  protected readonly waitingCount = computed(() => this.#waiting() + this.#sending() + this.#needsYou());

  ionViewWillEnter(): void {
    void this.loading.execute();
  }

  protected async erase(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.erasing.run(() => this.#erase.execute(this.password())))) return;
    await this.#nav.navigateRoot('/sign-in', { queryParams: { note: 'deleted' } });
  }
}
