import { selectRows, type Database, type Transaction } from '#server/database/connection';

/** Days an account may wait for its confirmation. */
const WAIT_DAYS = 7;
/** Days after its end that a link still says what became of it. */
const REMEMBER_DAYS = 30;

/** Removes the account of an address nobody confirmed: somebody else proved to read it. */
export async function removeUnconfirmedByEmail(db: Database, email: string, transaction: Transaction): Promise<void> {
  const sql = `
    select id from accounts where email = $1 and confirmed_at is null and erased_at is null for update`;
  const rows = await selectRows<{ id: string }>(db, sql, [email], transaction);
  await remove(db, rows, transaction);
}

/** Does `remove-unconfirmed-accounts`: what nobody confirmed in a week is forgotten, and links that ended a month ago. */
export function createRemoveUnconfirmed({ db }: { readonly db: Database }) {
  return (): Promise<void> =>
    db.transaction(async (transaction) => {
      const rows = await selectRows<{ id: string }>(db, OVERDUE, [WAIT_DAYS], transaction);
      await remove(db, rows, transaction);
      const old = `delete from sign_ups where privacy_accepted_at < now() - $1 * interval '1 day'`;
      await selectRows(db, old, [WAIT_DAYS], transaction);
      const ended = `delete from account_tokens where expires_at < now() - $1 * interval '1 day'`;
      await selectRows(db, ended, [REMEMBER_DAYS], transaction);
      await removeExpiredChanges(db, transaction);
    });
}

/** Their links stay known, so that who opens one learns that it has expired. */
async function removeExpiredChanges(db: Database, transaction: Transaction): Promise<void> {
  const expired = 'select id from email_changes where expires_at < now()';
  const keep = `update account_tokens set email_change_id = null where email_change_id in (${expired})`;
  await selectRows(db, keep, [], transaction);
  await selectRows(db, `delete from email_changes where id in (${expired})`, [], transaction);
}

// A week since the last one signed up; locked rows are just being confirmed.
const OVERDUE = `
  select id from accounts a
  where confirmed_at is null and erased_at is null and created_at < now() - $1 * interval '1 day'
    and not exists (select 1 from sign_ups s
                    where s.account_id = a.id and s.privacy_accepted_at >= now() - $1 * interval '1 day')
  for update skip locked`;

async function remove(db: Database, rows: readonly { readonly id: string }[], transaction: Transaction): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await selectRows(db, 'delete from account_tokens where account_id = any($1::uuid[])', [ids], transaction);
  await selectRows(db, 'delete from accounts where id = any($1::uuid[])', [ids], transaction);
}
