import type { LicenceEventKind } from '#domain/audience';
import { groupOf } from '#domain/notifications/notification-groups';
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
      const addressees = concerned.map(({ accountId, audience }) => ({
        accountId,
        group: groupOf(event.kind, audience),
      }));
      await tell(services, addressees, { ...event, causeId: eventId }, transaction);
    });
}
