import { computed, inject, Service, type Signal } from '@angular/core';
import { Store } from '@ngrx/store';
import type { SessionMandate } from '#contract/mandate';
import { isMandateInForce } from '#domain/mandate';
import { PresentTime } from '../device/present-time';
import { sessionFeature } from '../session/session.feature';
import { todayIn } from './rules/today-in';

/** The mandates under which licences may be made today, as far as this device knows: they are kept for a place without a network. */
@Service()
export class MandatesInForce {
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  readonly #time = inject(PresentTime);

  /** Those of the company one acts for under `grantId`. */
  of(grantId: Signal<string | null>): Signal<readonly SessionMandate[]> {
    return computed(() => {
      const account = this.#account();
      const companyId = account?.grants.find(({ id }) => id === grantId())?.companyId;
      // The server counts days in UTC.
      const today = todayIn('UTC', this.#time.now().getTime());
      return (account?.mandates ?? []).filter(
        ({ agentCompanyId, from, until }) =>
          agentCompanyId === companyId && isMandateInForce({ status: 'active', from, until }, today),
      );
    });
  }
}
