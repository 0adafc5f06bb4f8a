import { workingDaysBefore } from '#domain/values/working-days';
import { selectRows } from '#server/database/connection';
import { toDay } from '#server/deciding/waiting-days';
import { recordGrantEvent } from '#server/roles/grant-event';
import type { Services } from '#server/services';

/** Working days after which those who decide are reminded, once. */
export const PATIENCE_DAYS = 3;
/** At a time; the next hour goes on. */
const AT_ONCE = 200;

/** Does `remind-deciders`: tells those who decide of role requests that wait for three working days and more. */
export function createRemindDeciders(services: Services) {
  return (): Promise<void> =>
    services.db.transaction(async (transaction) => {
      const rows = await selectRows<{ grantId: string }>(
        services.db,
        `update role_grants set reminded_at = now() where id in (
           select id from role_grants
           where status = 'requested' and reminded_at is null and (requested_at at time zone 'UTC')::date <= $1::date
           order by requested_at, id limit $2 for update skip locked)
         returning id as "grantId"`,
        [workingDaysBefore(toDay(new Date()), PATIENCE_DAYS), AT_ONCE],
        transaction,
      );
      for (const { grantId } of rows)
        await recordGrantEvent(services, { grantId, kind: 'remind', accountId: null, words: '' }, transaction);
    });
}
