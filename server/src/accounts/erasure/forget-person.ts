import { endSessions } from '#server/accounts/end-sessions';
import { forgetWords } from '#server/accounts/erasure/forget-words';
import { selectRows, type Database, type Transaction } from '#server/database/connection';

/** Everything that is the person's alone; pictures they uploaded stay as evidence of what was lodged. */
const OWN = [
  'account_tokens',
  'sign_ups',
  'email_changes',
  'identities',
  'push_subscriptions',
  'inbox_items',
  'notification_preferences',
  'devices',
  'known_devices',
  'second_factors',
  'recovery_codes',
] as const;

/** Takes the person out of an account: what is left is an id that no name belongs to. Signs it out everywhere. */
export async function forgetPerson(db: Database, accountId: string, transaction: Transaction): Promise<void> {
  for (const table of OWN) await selectRows(db, `delete from ${table} where account_id = $1`, [accountId], transaction);
  const waiting = `delete from deliveries where account_id = $1 and status = 'waiting'`;
  await selectRows(db, waiting, [accountId], transaction);
  await endSessions(db, accountId, null, transaction);
  await forgetWords(db, accountId, transaction);
  // What stands for the address is none, so that nobody can sign up with it.
  await selectRows(
    db,
    `update accounts set first_name = '', last_name = '', email = 'erased ' || id,
            password_hash = null, confirmed_at = null,
            mail_bounced_at = null, mail_bounce = null, erased_at = now() where id = $1`,
    [accountId],
    transaction,
  );
  await renewSights(db, accountId, transaction);
}

/** Devices keep names with licences and news: they fetch those of the person anew, without it. */
async function renewSights(db: Database, accountId: string, transaction: Transaction): Promise<void> {
  const licences = `
    update licences set changed_xid = pg_current_xact_id() where discarded_at is null and id in (
      select id from licences where requester_id = $1 union select licence_id from licence_events where account_id = $1
      union select licence_id from late_decisions where account_id = $1)`;
  await selectRows(db, licences, [accountId], transaction);
  const news = 'update inbox_items set changed_xid = pg_current_xact_id() where actor_id = $1';
  await selectRows(db, news, [accountId], transaction);
}
