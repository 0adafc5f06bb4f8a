import { v7 as uuidv7 } from 'uuid';
import type { SignUp } from '#contract/account';
import { findAccountByEmail, findAccountForUpdate, insertAccount } from '#server/accounts/account-repository';
import { assertImpersonal } from '#server/accounts/impersonal-password';
import { hashPassword } from '#server/accounts/password';
import { insertSignUp } from '#server/accounts/sign-up/sign-up-repository';
import { assertUncommon } from '#server/accounts/uncommon-password';
import type { Services } from '#server/services';

/**
 * Keeps a sign-up until the link of its mail confirms it. Until then an address belongs to nobody: everybody may sign up with
 * it, each with a password and a link of their own. Nobody learns whether the address is known: its owner does, by mail.
 * @throws Problem 422 when the password is a common or a personal one
 */
export async function createAccount({ db, jobs }: Services, input: SignUp): Promise<void> {
  const { email, password, ...typed } = input;
  assertUncommon(password);
  assertImpersonal(password, input);
  const passwordHash = await hashPassword(password);
  await db.transaction(async (transaction) => {
    await insertAccount(db, { ...typed, id: uuidv7(), email }, transaction);
    const known = await findAccountByEmail(db, email, transaction);
    const account = known && (await findAccountForUpdate(db, known.id, transaction));
    const accountId = account?.id ?? null;
    if (!account || account.isConfirmed)
      return jobs.enqueue('send-account-mail', { accountId, kind: 'alreadyKnown' }, transaction);
    const signUpId = uuidv7();
    await insertSignUp(db, { ...typed, id: signUpId, accountId: account.id, passwordHash }, transaction);
    return jobs.enqueue('send-account-mail', { accountId, kind: 'confirm', signUpId }, transaction);
  });
}
