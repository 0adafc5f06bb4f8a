import type { AccountLetter } from '#server/accounts/account-mail';
import { findAccount, findAccountByEmail, type Account } from '#server/accounts/account-repository';
import { createToken } from '#server/accounts/account-token';
import { findEmailChange } from '#server/accounts/email-change/email-change-repository';
import { fullName } from '#server/accounts/full-name';
import type { Services } from '#server/services';

/** One of the two mails of a change of address; undefined when the change was given up, replaced or done. */
export async function prepareAddressLetter(
  services: Services,
  kind: 'oldAddress' | 'newAddress',
  emailChangeId: string,
): Promise<AccountLetter | undefined> {
  const { db, config } = services;
  const change = await findEmailChange(db, emailChangeId);
  const account = change && (await findAccount(db, change.accountId));
  if (!account) return undefined;
  const { newEmail } = change;
  if (kind === 'newAddress') {
    const owner = await findAccountByEmail(db, newEmail);
    // No link to it is ever made: the change can never be completed.
    if (owner?.isConfirmed) return toOwner(services, owner);
  }
  const token = await createToken(db, { accountId: account.id, purpose: kind, emailChangeId });
  return {
    kind,
    to: kind === 'oldAddress' ? account.email : newEmail,
    name: kind === 'oldAddress' ? fullName(account) : '',
    language: account.mailLanguage,
    link: `${config.publicUrl}/confirm-address#token=${token}`,
    newEmail,
  };
}

/** Who has the new address already is told, but not by whom it was asked for. */
const toOwner = ({ config }: Services, owner: Account): AccountLetter => ({
  kind: 'addressKnown',
  to: owner.email,
  name: fullName(owner),
  language: owner.mailLanguage,
  link: `${config.publicUrl}/sign-in`,
});
