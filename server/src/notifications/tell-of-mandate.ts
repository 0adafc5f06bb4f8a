import type { MandateEvent, MandateHand } from '#domain/mandate';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { accountsWith } from '#server/mandates/mandate-hands';
import { tell } from '#server/notifications/tell';
import type { Services } from '#server/services';

type Kind = MandateEvent | 'remind';

/** What is told of each event, and to whom: a request to those who decide, everything else to both sides. */
const NEWS: Record<Kind, { readonly kind: string; readonly to: readonly MandateHand[] }> = {
  request: { kind: 'mandateRequested', to: ['decider'] },
  remind: { kind: 'mandateReminder', to: ['decider'] },
  approve: { kind: 'mandateDecided', to: ['agent', 'principal'] },
  refuse: { kind: 'mandateDecided', to: ['agent', 'principal'] },
  end: { kind: 'mandateEnded', to: ['agent', 'principal'] },
};

interface EventRow {
  readonly mandateId: string;
  readonly kind: Kind;
  readonly actorId: string | null;
  readonly words: string;
  readonly at: Date;
}

/** Does `tell-of-mandate`: from the event to the people it concerns; not to whoever did it. */
export function createTellOfMandate(services: Services) {
  return ({ eventId }: { readonly eventId: string }): Promise<void> =>
    services.db.transaction(async (transaction) => {
      const event = await findRow<EventRow>(
        services.db,
        `select mandate_id as "mandateId", kind, account_id as "actorId", words, at from mandate_events where id = $1`,
        [eventId],
        transaction,
      );
      if (!event) return;
      const { kind, to } = NEWS[event.kind];
      const readers = await loadReaders(services.db, event.mandateId, to, transaction);
      const others = readers.filter((accountId) => accountId !== event.actorId);
      await tell(services, others, { ...event, kind, causeId: eventId, licenceId: null }, transaction);
    });
}

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
  return rows.map(({ accountId }) => accountId);
}
