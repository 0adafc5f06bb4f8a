import { selectRows, type Database, type Transaction } from '#server/database/connection';

const GRANTS = 'select id from role_grants where account_id = $1';
const MANDATES = 'select id from mandates where requested_by = $1';

const ASKED = [
  `update inbox_items set words = '', changed_xid = pg_current_xact_id() where cause_id in (
     select id from grant_events where kind in ('request', 'remind') and grant_id in (${GRANTS})
     union all select id from mandate_events where kind in ('request', 'remind') and mandate_id in (${MANDATES}))`,
  `update role_grants set words = '' where account_id = $1`,
  `update grant_events set words = '' where account_id = $1 and kind = 'request'`,
  `delete from request_mails where grant_id in (${GRANTS})`,
  `update mandates set words = '' where requested_by = $1`,
  `update mandate_events set words = '' where account_id = $1 and kind = 'request'`,
];

/**
 * Forgets what a person wrote to ask for roles and mandates, in the news of those who decide too, and to whom a copy of it went.
 * What they wrote to decide about others stays.
 */
export async function forgetWords(db: Database, accountId: string, transaction: Transaction): Promise<void> {
  for (const sql of ASKED) await selectRows(db, sql, [accountId], transaction);
}
