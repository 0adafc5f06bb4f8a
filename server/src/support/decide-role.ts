import type { Grant, RoleDecision } from '#contract/role';
import { findRow, type Database, type Transaction } from '#server/database/connection';
import { notFound, Problem } from '#server/http/problem';
import { findGrant, toGrant } from '#server/roles/grant-repository';
import type { Services } from '#server/services';
import { assertSupport } from '#server/support/assert-support';

/**
 * Approves or refuses a role request and has the person told. The first decision stands.
 * @throws Problem 404 unless the account is of the support team, and for its own requests; 409 `already-decided`
 */
export async function decideRole(
  { db, jobs }: Services,
  accountId: string,
  grantId: string,
  { decision, words }: RoleDecision,
): Promise<Grant> {
  await assertSupport(db, accountId);
  const status = decision === 'approve' ? 'active' : 'refused';
  return db.transaction(async (transaction) => {
    const isFirst = await decideOnce(db, { grantId, accountId, status, words }, transaction);
    if (isFirst) await jobs.enqueue('tell-of-role', { grantId }, transaction);
    else await assertRepeated(db, { grantId, accountId, status, words }, transaction);
    const grant = await findGrant(db, grantId, transaction);
    if (!grant) throw notFound();
    return toGrant(grant);
  });
}

interface Decided {
  readonly grantId: string;
  readonly accountId: string;
  readonly status: 'active' | 'refused';
  readonly words: string;
}

async function decideOnce(
  db: Database,
  { grantId, accountId, status, words }: Decided,
  transaction: Transaction,
): Promise<boolean> {
  const row = await findRow(
    db,
    `update role_grants set status = $3, decided_by = $2, decided_at = now(), decision_words = $4
     where id = $1 and status = 'requested' and account_id <> $2 returning id`,
    [grantId, accountId, status, words],
    transaction,
  );
  return row !== undefined;
}

/** The same decision sent again, as after a lost answer, is no second one. */
async function assertRepeated(
  db: Database,
  { grantId, accountId, status, words }: Decided,
  transaction: Transaction,
): Promise<void> {
  const row = await findRow<{ isRepeated: boolean }>(
    db,
    `select decided_by = $2 and status = $3 and decision_words = $4 as "isRepeated"
     from role_grants where id = $1 and account_id <> $2`,
    [grantId, accountId, status, words],
    transaction,
  );
  if (!row) throw notFound();
  if (!row.isRepeated) throw new Problem(409, 'already-decided', 'Somebody decided about this request before.');
}
