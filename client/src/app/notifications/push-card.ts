import { Component, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { LoadAbout } from '../session/load-about';
import { PushRegistration, type PushFailure } from '../session/push-registration';
import { ProblemNote } from '../ui/problem-note';

/** Web push on this device: asked for on a tap only, tried with a test, turned off again. */
@Component({
  selector: 'app-push-card',
  imports: [ProblemNote, TranslatePipe],
  templateUrl: 'push-card.html',
})
export class PushCard {
  readonly #push = inject(PushRegistration);
  readonly #about = inject(LoadAbout);
  readonly #api = inject(ApiClient);
  protected readonly attempt = new Attempt();
  protected readonly isOn = this.#push.isOn;
  protected readonly failure = signal<PushFailure | null>(this.#push.findObstacle());
  protected readonly isTestSent = signal(false);

  constructor() {
    void this.#push.find();
  }

  protected async turnOn(): Promise<void> {
    this.failure.set(null);
    await this.attempt.run(async () => {
      const { vapidPublicKey } = await this.#about.execute();
      this.failure.set(await this.#push.begin(vapidPublicKey));
    });
  }

  protected async turnOff(): Promise<void> {
    this.isTestSent.set(false);
    await this.attempt.run(() => this.#push.end());
  }

  protected async test(): Promise<void> {
    this.isTestSent.set(false);
    this.isTestSent.set(await this.attempt.run(() => this.#api.send('POST', '/api/push-subscription/test')));
  }
}
