import { inject, Service } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NotificationPreferences, type NotificationPreferencesChange } from '#contract/notification-preferences';
import { AccountDatabases } from '../storage/account-databases';
import { LastAnswers } from '../storage/last-answers';
import { ApiClient } from './api-client';

const PATH = '/api/notification-preferences';
const KEY = 'notificationPreferences';

/** How the person wants to be told and whether mails reach them: what the server last said, kept on the device. */
@Service()
export class KnownPreferences {
  readonly #api = inject(ApiClient);
  readonly #databases = inject(AccountDatabases);
  readonly #answers = inject(LastAnswers);

  /** Null as long as this device was never told. */
  readonly last = toSignal(this.#answers.observe(KEY, NotificationPreferences), { initialValue: null });

  /** @throws ApiError */
  refresh(): Promise<NotificationPreferences> {
    return this.#keep(() => this.#api.fetch('GET', PATH, NotificationPreferences));
  }

  /** Without an answer what is known stays; it says as of when. */
  refreshQuietly(): void {
    void this.refresh().catch(() => undefined);
  }

  /** @throws ApiError; `stale-version` with what is in force as `present` */
  change(change: NotificationPreferencesChange): Promise<NotificationPreferences> {
    return this.#keep(() => this.#api.fetch('PUT', PATH, NotificationPreferences, change));
  }

  /** An answer to somebody who signed out meanwhile is not kept for who came after. */
  async #keep(ask: () => Promise<NotificationPreferences>): Promise<NotificationPreferences> {
    const { accountId } = this.#databases;
    const preferences = await ask();
    if (accountId && this.#databases.accountId === accountId)
      await this.#answers.store(KEY, preferences).catch(() => undefined);
    return preferences;
  }
}
