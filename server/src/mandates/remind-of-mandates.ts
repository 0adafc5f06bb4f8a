import { workingDaysBefore } from '#domain/values/working-days';
import { selectRows } from '#server/database/connection';
import { PATIENCE_DAYS } from '#server/deciding/remind-deciders';
import { toDay } from '#server/deciding/waiting-days';
import { recordMandateEvent } from '#server/mandates/mandate-event';
import type { Services } from '#server/services';

/** At a time; the next hour goes on. */
const AT_ONCE = 200;

/** Does `remind-of-mandates`: tells those who decide, once, of mandates asked for three working days ago and more. */
export function createRemindOfMandates(services: Services) {
  return (): Promise<void> =>
    services.db.transaction(async (transaction) => {
      const today = toDay(new Date());
      const rows = await selectRows<{ mandateId: string }>(
        services.db,
        `update mandates set reminded_at = now() where id in (
           select id from mandates
           where status = 'requested' and reminded_at is null and (requested_at at time zone 'UTC')::date <= $1::date
             and (until_day is null or until_day >= $2::date)
           order by requested_at, id limit $3 for update skip locked)
         returning id as "mandateId"`,
        [workingDaysBefore(today, PATIENCE_DAYS), today, AT_ONCE],
        transaction,
      );
      for (const { mandateId } of rows)
        await recordMandateEvent(services, { mandateId, kind: 'remind', accountId: null, words: '' }, transaction);
    });
}
