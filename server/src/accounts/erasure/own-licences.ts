import type { AccountDetails } from '#contract/account';
import { findRow, type Database, type Transaction } from '#server/database/connection';

export type OwnLicences = Pick<AccountDetails, 'drafts' | 'returned' | 'lodged'>;

/**
 * The licences of `accountId` by what becomes of them with the account. One that was returned hinders the erasure while the
 * person holds a role under which it can be sent or withdrawn; without, it counts as lodged.
 */
export async function countOwnLicences(
  db: Database,
  accountId: string,
  transaction?: Transaction,
): Promise<OwnLicences> {
  const row = await findRow<OwnLicences>(
    db,
    `select count(*) filter (where state = 'draft')::int as drafts,
            count(*) filter (where state = 'returned' and "isHeld")::int as returned,
            count(*) filter (where state <> 'draft' and not (state = 'returned' and "isHeld"))::int as lodged
     from (select l.validation_state as state,
                  exists (select 1 from role_grants g where g.account_id = l.requester_id and g.status = 'active'
                            and (g.role = 'importer' and g.company_id = l.company_id
                                 or g.role = 'fmsca' and l.company_id is null)) as "isHeld"
           from licences l where l.requester_id = $1 and l.discarded_at is null) own`,
    [accountId],
    transaction,
  );
  return row ?? { drafts: 0, returned: 0, lodged: 0 };
}
