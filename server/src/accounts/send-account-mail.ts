import type { AccountMailTask, OwnMailTask } from '#server/accounts/account-mail-task';
import { writeAccountMail, type AccountLetter } from '#server/accounts/account-mail';
import { findAccount } from '#server/accounts/account-repository';
import { createToken } from '#server/accounts/account-token';
import { prepareAddressLetter } from '#server/accounts/email-change/address-letter';
import { fullName } from '#server/accounts/full-name';
import { findSignUp } from '#server/accounts/sign-up/sign-up-repository';
import { sendMail } from '#server/mail/send-mail';
import type { Services } from '#server/services';

/** Does `send-account-mail`. Tokens are made here, so that no job and no log ever holds one. */
export function createSendAccountMail(services: Services) {
  return async (task: AccountMailTask): Promise<void> => {
    const letter = await prepareLetter(services, task);
    if (letter) await sendMail(services, { to: letter.to, language: letter.language, ...writeAccountMail(letter) });
  };
}

/** Undefined when there is nobody, or nothing any more, to write about. */
function prepareLetter(services: Services, task: AccountMailTask): Promise<AccountLetter | undefined> {
  if ('signUpId' in task) return prepareConfirmLetter(services, task.signUpId);
  if ('emailChangeId' in task) return prepareAddressLetter(services, task.kind, task.emailChangeId);
  return prepareOwnLetter(services, task);
}

/** What stands behind `#` reaches no server: no log of ours or of a proxy has it. */
async function prepareConfirmLetter({ db, config }: Services, id: string | null): Promise<AccountLetter | undefined> {
  const signUp = id === null ? undefined : await findSignUp(db, id);
  if (!signUp) return undefined;
  const { accountId, email, language } = signUp;
  const token = await createToken(db, { accountId, purpose: 'confirm', signUpId: signUp.id });
  const link = `${config.publicUrl}/confirm#token=${token}`;
  return { kind: 'confirm', to: email, name: '', language, link };
}

async function prepareOwnLetter(
  { db, config }: Services,
  { accountId, kind }: OwnMailTask,
): Promise<AccountLetter | undefined> {
  const account = accountId === null ? undefined : await findAccount(db, accountId);
  if (!account) return undefined;
  const { email, mailLanguage: language } = account;
  const token = kind === 'newPassword' && (await createToken(db, { accountId: account.id, purpose: kind }));
  const link = `${config.publicUrl}${token ? `/new-password#token=${token}` : '/sign-in'}`;
  return { kind, to: email, name: fullName(account), language, link };
}
