import { findNextMandateStatus } from '#domain/mandate';
import type { Mandate } from '#contract/mandate';
import type { RoleDecision } from '#contract/role';
import { findRow, type Database, type Transaction } from '#server/database/connection';
import { notFound, Problem } from '#server/http/problem';
import { recordMandateEvent } from '#server/mandates/mandate-event';
import { findMandateForUpdate, getMandate, moveMandate, toMandate } from '#server/mandates/mandate-repository';
import { notPossibleNow } from '#server/mandates/not-possible-now';
import type { Services } from '#server/services';

/**
 * Gives or refuses a mandate and has both sides told. The first decision stands; the same again gets the same answer.
 * @throws Problem 404 for whoever does not decide about it; 409 `already-decided`, or `not-possible-now` once it is over
 */
export async function decideMandate(
  services: Services,
  accountId: string,
  mandateId: string,
  { decision, words }: RoleDecision,
): Promise<Mandate> {
  const { db } = services;
  return db.transaction(async (transaction) => {
    const mandate = await findMandateForUpdate(db, accountId, mandateId, transaction);
    if (!mandate?.hands.includes('decider')) throw notFound();
    const status = findNextMandateStatus(mandate.status, decision, mandate.hands);
    const happening = { mandateId, kind: decision, accountId, words };
    if (!status) {
      await assertRepeated(db, happening, transaction);
      return toMandate(mandate);
    }
    await moveMandate(db, mandateId, status, words, transaction);
    await recordMandateEvent(services, happening, transaction);
    return toMandate(await getMandate(db, accountId, mandateId, transaction));
  });
}

interface Decided {
  readonly mandateId: string;
  readonly kind: RoleDecision['decision'];
  readonly accountId: string;
  readonly words: string;
}

/** The same decision sent again, as after a lost answer, is no second one. */
async function assertRepeated(
  db: Database,
  { mandateId, kind, accountId, words }: Decided,
  transaction: Transaction,
): Promise<void> {
  const first = await findRow<{ isSame: boolean }>(
    db,
    `select kind = $2 and account_id = $3 and words = $4 as "isSame" from mandate_events
     where mandate_id = $1 and kind in ('approve', 'refuse')`,
    [mandateId, kind, accountId, words],
    transaction,
  );
  if (!first) throw notPossibleNow();
  if (!first.isSame) throw new Problem(409, 'already-decided', 'Somebody decided about this request before.');
}
