import { findNextMandateStatus } from '#domain/mandate';
import type { Mandate } from '#contract/mandate';
import { findRow } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import { recordMandateEvent } from '#server/mandates/mandate-event';
import { findMandateForUpdate, getMandate, moveMandate, toMandate } from '#server/mandates/mandate-repository';
import { notPossibleNow } from '#server/mandates/not-possible-now';
import type { Services } from '#server/services';

/**
 * Ends a mandate from either side, or takes a request for one back, and has both sides told. Sent again by the same person
 * it is answered the same.
 * @throws Problem 404 for whoever has nothing to do with it; 409 `not-possible-now`
 */
export async function endMandate(
  services: Services,
  accountId: string,
  mandateId: string,
  words: string,
): Promise<Mandate> {
  const { db } = services;
  return db.transaction(async (transaction) => {
    const mandate = await findMandateForUpdate(db, accountId, mandateId, transaction);
    if (!mandate?.hands.length) throw notFound();
    const status = findNextMandateStatus(mandate.status, 'end', mandate.hands);
    if (!status) {
      const sql = `select 1 from mandate_events where mandate_id = $1 and kind = 'end' and account_id = $2 and words = $3`;
      const earlier = await findRow(db, sql, [mandateId, accountId, words], transaction);
      if (earlier) return toMandate(mandate);
      throw notPossibleNow();
    }
    await moveMandate(db, mandateId, status, null, transaction);
    await recordMandateEvent(services, { mandateId, kind: 'end', accountId, words }, transaction);
    return toMandate(await getMandate(db, accountId, mandateId, transaction));
  });
}
