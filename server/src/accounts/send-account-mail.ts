import { createToken } from '#server/accounts/account-token';
import { writeAccountMail, type AccountMailKind } from '#server/accounts/account-mail';
import { findAccount, type Account } from '#server/accounts/account-repository';
import type { TaskData } from '#server/jobs/tasks';
import { sendMail } from '#server/mail/send-mail';
import type { Services } from '#server/services';

/** Does `send-account-mail`. The token is made here, so that no job and no log ever holds it. */
export function createSendAccountMail(services: Services) {
  return async ({ accountId, kind }: TaskData['send-account-mail']): Promise<void> => {
    const account = accountId === null ? undefined : await findAccount(services.db, accountId);
    if (!account) return;
    const link = await makeLink(services, account, kind);
    const name = `${account.firstName} ${account.lastName}`;
    await sendMail(services, { to: account.email, ...writeAccountMail(kind, name, link, account.language) });
  };
}

/** The query of an address never stands in our log, and is told to no other site (`Referrer-Policy`). */
async function makeLink({ db, config }: Services, account: Account, kind: AccountMailKind): Promise<string> {
  if (kind === 'alreadyKnown' || kind === 'passwordChanged') return `${config.publicUrl}/sign-in`;
  const token = await db.transaction((transaction) => createToken(db, account.id, kind, transaction));
  const page = kind === 'confirm' ? 'confirm' : 'new-password';
  return `${config.publicUrl}/${page}?token=${token}`;
}
