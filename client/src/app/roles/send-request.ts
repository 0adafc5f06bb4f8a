import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Grant, type RoleRequest } from '#contract/role';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { mailOutline } from 'ionicons/icons';
import { v7 as uuidv7 } from 'uuid';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { RefreshSession } from '../session/refresh-session';
import { ProblemNote } from '../ui/problem-note';
import { GrantStatusPill } from '../ui/grant-status-pill';
import { RequestMail } from './request-mail';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A role about to be asked for: with whom, under which name, in which country. */
export interface RoleWanted {
  readonly target: Without<RoleRequest, 'id' | 'words'>;
  readonly holder: string;
  readonly country: string;
}

/** The last step of a role request: information to fill, "Send Authorization Request", then the status "requested" (R5). */
@Component({
  selector: 'app-send-request',
  imports: [GrantStatusPill, IonIcon, ProblemNote, RouterLink, TranslatePipe],
  templateUrl: 'send-request.html',
})
export class SendRequest {
  readonly wanted = input.required<RoleWanted>();
  readonly cancelled = output();
  readonly #api = inject(ApiClient);
  readonly #refresh = inject(RefreshSession);
  readonly #mail = inject(RequestMail);
  // Made once, so that sending twice asks once.
  readonly #id = uuidv7();
  protected readonly attempt = new Attempt();
  protected readonly words = signal('');
  protected readonly grant = signal<Grant | null>(null);
  protected readonly mailTo = signal('');
  protected readonly icon = mailOutline;

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const body: RoleRequest = { ...this.wanted().target, id: this.#id, words: this.words() };
    await this.attempt.run(async () => {
      this.grant.set(await this.#api.fetch('POST', '/api/role-requests', Grant, body));
      await this.#refresh.execute();
      this.mailTo.set(await this.#mail.compose(this.wanted(), this.words()));
    });
  }
}
