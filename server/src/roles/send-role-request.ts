import { findAccount, type Account } from '#server/accounts/account-repository';
import { writeButtonMail, type WrittenMail } from '#server/mail/button-mail';
import { sendMail } from '#server/mail/send-mail';
import { fillIn, wordsOf } from '#server/mail/words';
import { findGrant, toGrant, type GrantRow } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/** Does `send-role-request`: asks the support team to decide; their answers go to the person. */
export function createSendRoleRequest(services: Services) {
  return async ({ grantId }: { readonly grantId: string }): Promise<void> => {
    const grant = await findGrant(services.db, grantId);
    const account = grant && (await findAccount(services.db, grant.accountId));
    if (!account || grant.status !== 'requested') return;
    const mail = writeRoleRequest(grant, account, `${services.config.publicUrl}/support`);
    await sendMail(services, { to: services.config.supportEmail, replyTo: account.email, ...mail });
  };
}

function writeRoleRequest(grant: GrantRow, account: Account, link: string): WrittenMail {
  const { firstName, lastName, email } = account;
  const { subject, paragraphs, words, button, roles } = wordsOf('en').roleRequest;
  const { holder } = toGrant(grant);
  const role = roles[grant.role];
  const values = { person: `${firstName} ${lastName}`, firstName, lastName, email, role, holder, words: grant.words };
  const all = grant.words ? [...paragraphs, words] : paragraphs;
  return writeButtonMail(
    fillIn(subject, values),
    all.map((it) => fillIn(it, values)),
    { text: button, link },
    'en',
  );
}
