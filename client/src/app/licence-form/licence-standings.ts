import { inject, Service } from '@angular/core';
import { combineLatest, map, type Observable } from 'rxjs';
import { DraftRepository } from '../storage/draft-repository';
import { OutboxRepository } from '../storage/outbox-repository';
import { toLicenceStanding, type LicenceStanding } from '../sync/licence-standing';

/** Where one licence's changes stand between this device and the server. */
@Service()
export class LicenceStandings {
  readonly #drafts = inject(DraftRepository);
  readonly #outbox = inject(OutboxRepository);

  observe(licenceId: string): Observable<LicenceStanding> {
    return combineLatest([this.#drafts.observe(licenceId), this.#outbox.observeAll()]).pipe(
      map(([draft, commands]) =>
        toLicenceStanding({ draft, commands: commands.filter((it) => it.licenceId === licenceId) }),
      ),
    );
  }
}
