import type { PendingRequest } from '#contract/account';
import { selectRows } from '#server/database/connection';
import { SELECT_GRANTS, toGrant, type GrantRow } from '#server/roles/grant-repository';
import type { Services } from '#server/services';
import { assertSupport } from '#server/support/assert-support';

const SHOWN = 200;

/**
 * Role requests that wait for a decision of `accountId`, oldest first; never their own.
 * @throws Problem 404 unless the account is of the support team
 */
export async function loadPendingRequests({ db }: Services, accountId: string): Promise<PendingRequest[]> {
  await assertSupport(db, accountId);
  const rows = await selectRows<GrantRow & Pick<PendingRequest, 'firstName' | 'lastName' | 'email'>>(
    db,
    `select r.*, a.first_name as "firstName", a.last_name as "lastName", a.email
     from (${SELECT_GRANTS} where g.status = 'requested' and g.account_id <> $1) r join accounts a on a.id = r."accountId"
     order by r."requestedAt", r.id limit $2`,
    [accountId, SHOWN],
  );
  return rows.map((row) => {
    const { firstName, lastName, email, words } = row;
    return { grant: toGrant(row), firstName, lastName, email, words };
  });
}
