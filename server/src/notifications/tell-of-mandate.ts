import type { MandateEvent, MandateHand } from '#domain/mandate';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { accountsWith } from '#server/mandates/mandate-hands';
import { MANDATE_NEWS } from '#server/notifications/mandate-news-kinds';
import { tell, toAddressees } from '#server/notifications/tell';
import type { Services } from '#server/services';

interface EventRow {
  readonly mandateId: string;
  readonly kind: MandateEvent | 'remind';
  readonly actorId: string | null;
  readonly words: string;
  readonly at: Date;
}

/** Does `tell-of-mandate`: from the event to the people it concerns; not to whoever did it. */
export function createTellOfMandate(services: Services) {
  return ({ eventId }: { readonly eventId: string }): Promise<void> =>
    services.db.transaction(async (transaction) => {
      const event = await findEvent(services.db, eventId, transaction);
      if (!event) return;
      const { mandateId, actorId, words, at } = event;
      const { kind, to } = MANDATE_NEWS[event.kind];
      const readers = await loadReaders(services.db, mandateId, to, transaction);
      const others = readers.filter((accountId) => accountId !== actorId);
      await tell(
        services,
        toAddressees(others, kind),
        { causeId: eventId, kind, licenceId: null, actorId, words, at },
        transaction,
      );
    });
}

/** A reminder carries the words of the request. */
const findEvent = (db: Database, eventId: string, transaction: Transaction): Promise<EventRow | undefined> =>
  findRow<EventRow>(
    db,
    `select e.mandate_id as "mandateId", e.kind, e.account_id as "actorId",
            case e.kind when 'remind' then m.words else e.words end as words, e.at
     from mandate_events e join mandates m on m.id = e.mandate_id where e.id = $1`,
    [eventId],
    transaction,
  );

async function loadReaders(
  db: Database,
  mandateId: string,
  hands: readonly MandateHand[],
  transaction: Transaction,
): Promise<string[]> {
  const rows = await selectRows<{ accountId: string }>(
    db,
    `select k.account_id as "accountId" from mandates m join companies p on p.id = m.principal_company_id
     cross join lateral (${hands.map(accountsWith).join(' union ')}) k where m.id = $1`,
    [mandateId],
    transaction,
  );
  return [...new Set(rows.map(({ accountId }) => accountId))];
}
