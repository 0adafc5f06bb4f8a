import type { Lease } from '#contract/desk';
import { findRow, selectRows, type Database } from '#server/database/connection';

/** A page renews its lease more often than this, in seconds; who went away is forgotten after it. */
const LEASE_SECONDS = 120;

type LeaseRow = Omit<Lease, 'until'> & { readonly until: Date };

const SELECT_LEASES = `
  select e.licence_id as "licenceId", trim(a.first_name || ' ' || a.last_name) as by, e.account_id = $1 as "isOwn", e.until
  from licence_leases e join accounts a on a.id = e.account_id`;

/** Takes the lease or renews it, unless somebody else has it. @returns whose it is now */
export async function takeLease(db: Database, accountId: string, grantId: string, licenceId: string): Promise<Lease> {
  await selectRows(
    db,
    `insert into licence_leases as e (licence_id, account_id, grant_id, until)
     values ($1, $2, $3, now() + make_interval(secs => $4))
     on conflict (licence_id) do update set account_id = excluded.account_id, grant_id = excluded.grant_id, until = excluded.until,
       opened_at = case when e.account_id = excluded.account_id then e.opened_at else now() end
     where e.account_id = excluded.account_id or e.until < now()`,
    [licenceId, accountId, grantId, LEASE_SECONDS],
  );
  const row = await findRow<LeaseRow>(db, `${SELECT_LEASES} where e.licence_id = $2`, [accountId, licenceId]);
  if (!row) throw new Error('The lease went away while it was taken.');
  return toLease(row);
}

/** Gives one's own lease back; nothing where it is somebody else's. */
export async function endLease(db: Database, accountId: string, licenceId: string): Promise<void> {
  await selectRows(db, 'delete from licence_leases where licence_id = $1 and account_id = $2', [licenceId, accountId]);
}

/** The leases on licences lodged in `country` that have not ended. */
export async function listLeases(db: Database, accountId: string, country: string): Promise<Lease[]> {
  const sql = `${SELECT_LEASES} join licences l on l.id = e.licence_id where l.entry_country = $2 and e.until > now()
    order by e.opened_at`;
  return (await selectRows<LeaseRow>(db, sql, [accountId, country])).map(toLease);
}

const toLease = (row: LeaseRow): Lease => ({ ...row, until: row.until.toISOString() });
