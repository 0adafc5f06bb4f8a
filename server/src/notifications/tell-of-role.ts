import type { GrantEvent } from '#domain/workflow/grant';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { DECIDES } from '#server/deciding/decides';
import { ROLE_NEWS, type RoleNewsKind } from '#server/notifications/role-news-kinds';
import { tell, toAddressees } from '#server/notifications/tell';
import type { Services } from '#server/services';

interface EventRow {
  readonly grantId: string;
  readonly kind: GrantEvent | 'remind';
  readonly holderId: string;
  readonly actorId: string | null;
  readonly words: string;
  readonly at: Date;
}

/** Does `tell-of-role`: a request and its reminder for those who can decide, what became of it for the person. */
export function createTellOfRole(services: Services) {
  return ({ eventId }: { readonly eventId: string }): Promise<void> =>
    services.db.transaction(async (transaction) => {
      const event = await findEvent(services.db, eventId, transaction);
      const news = event && ROLE_NEWS[event.kind];
      if (!news) return;
      const accountIds = await findReaders(services.db, event, news, transaction);
      const { actorId, words, at } = event;
      await tell(
        services,
        toAddressees(accountIds, news.kind),
        { causeId: eventId, kind: news.kind, licenceId: null, actorId, words, at },
        transaction,
      );
    });
}

/** A reminder carries the words of the request. */
const findEvent = (db: Database, eventId: string, transaction: Transaction): Promise<EventRow | undefined> =>
  findRow<EventRow>(
    db,
    `select e.grant_id as "grantId", e.kind, g.account_id as "holderId", e.account_id as "actorId",
            case e.kind when 'remind' then g.words else e.words end as words, e.at
     from grant_events e join role_grants g on g.id = e.grant_id where e.id = $1`,
    [eventId],
    transaction,
  );

async function findReaders(
  db: Database,
  { grantId, holderId }: EventRow,
  { to }: RoleNewsKind,
  transaction: Transaction,
): Promise<string[]> {
  if (to === 'holder') return [holderId];
  const rows = await selectRows<{ accountId: string }>(
    db,
    `select distinct d.account_id as "accountId"
     from role_grants g left join companies c on c.id = g.company_id join role_grants d on ${DECIDES}
     where g.id = $1 and g.status = 'requested'`,
    [grantId],
    transaction,
  );
  return rows.map(({ accountId }) => accountId);
}
