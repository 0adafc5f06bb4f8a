import type { LicenceEventKind } from '#domain/audience';
import { findRow } from '#server/database/connection';
import { findConcerned } from '#server/notifications/concerned';
import { tell } from '#server/notifications/tell';
import type { Services } from '#server/services';

interface EventRow {
  readonly licenceId: string;
  readonly kind: LicenceEventKind;
  readonly actorId: string;
  readonly words: string;
  readonly at: Date;
}

/** Does `tell-of-licence`: from the event to the people it concerns. */
export function createTellOfLicence(services: Services) {
  return ({ eventId }: { readonly eventId: string }): Promise<void> =>
    services.db.transaction(async (transaction) => {
      const event = await findRow<EventRow>(
        services.db,
        `select licence_id as "licenceId", kind, account_id as "actorId", words, at from licence_events where id = $1`,
        [eventId],
        transaction,
      );
      if (!event) return;
      const concerned = await findConcerned(services.db, event, transaction);
      const accountIds = concerned.map(({ accountId }) => accountId);
      await tell(services, accountIds, { ...event, causeId: eventId }, transaction);
    });
}
