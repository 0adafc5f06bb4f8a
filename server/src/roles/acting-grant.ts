import type { Database, Transaction } from '#server/database/connection';
import { findRow } from '#server/database/connection';
import type { ActiveGrant } from '#server/roles/grant-repository';

/**
 * The one of `grants` a person acts under who names `grantId`. A role that ended, and was asked for and given anew, is the same
 * role to who made drafts under it: what the device bound to the old grant counts for the new one.
 */
export async function findActingGrant(
  db: Database,
  accountId: string,
  grants: readonly ActiveGrant[],
  grantId: string,
  transaction: Transaction,
): Promise<ActiveGrant | undefined> {
  const named = grants.find(({ id }) => id === grantId.toLowerCase());
  return named ?? findSuccessor(db, accountId, grants, grantId, transaction);
}

async function findSuccessor(
  db: Database,
  accountId: string,
  grants: readonly ActiveGrant[],
  grantId: string,
  transaction: Transaction,
): Promise<ActiveGrant | undefined> {
  const row = await findRow<{ id: string }>(
    db,
    `select a.id from role_grants e join role_grants a on a.account_id = e.account_id and a.role = e.role
       and (a.company_id, a.country, a.office_code) is not distinct from (e.company_id, e.country, e.office_code)
     where e.id = $1 and e.account_id = $2 and e.status = 'ended' and a.status = 'active'`,
    [grantId, accountId],
    transaction,
  );
  return grants.find(({ id }) => id === row?.id);
}
