import { holdAccount } from '#server/accounts/hold-account';
import { findRow } from '#server/database/connection';
import { forgetBounce } from '#server/notifications/preferences/mail-standing';
import type { Services } from '#server/services';

/** Sends a mail that says only that mails arrive, and goes on sending where earlier ones came back. Once for each `id`. */
export async function sendTestMail({ db, jobs }: Services, accountId: string, id: string): Promise<void> {
  await db.transaction(async (transaction) => {
    await holdAccount(db, accountId, transaction);
    const added = await findRow(
      db,
      `insert into deliveries (account_id, cause_id, channel) values ($1, $2, 'mail')
       on conflict do nothing returning id`,
      [accountId, id],
      transaction,
    );
    if (!added) return;
    await forgetBounce(db, accountId, transaction);
    await jobs.enqueue('hand-over-mails', {}, transaction);
  });
}
