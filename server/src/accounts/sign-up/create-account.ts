import { v7 as uuidv7 } from 'uuid';
import type { SignUp } from '#contract/account';
import { findAccountByEmail, findAccountForUpdate, insertAccount } from '#server/accounts/account-repository';
import type { Asker } from '#server/accounts/fair-queue';
import { assertImpersonal } from '#server/accounts/impersonal-password';
import { hashPassword } from '#server/accounts/password';
import { hasRoomForMail } from '#server/accounts/sign-up/mailbox-room';
import { insertSignUp } from '#server/accounts/sign-up/sign-up-repository';
import { assertUncommon } from '#server/accounts/uncommon-password';
import type { Services } from '#server/services';

/**
 * Keeps a sign-up until the link of its mail confirms it. Until then an address belongs to nobody: everybody may sign up with
 * it, each with a password and a link of their own. Nobody learns whether the address is known: its owner does, by mail.
 * @throws Problem 422 when the password is a common or a personal one
 */
export async function createAccount({ db, jobs }: Services, input: SignUp, asker: Asker): Promise<void> {
  const { email, password, ...typed } = input;
  assertUncommon(password);
  assertImpersonal(password, input);
  const passwordHash = await hashPassword(password, asker);
  const hasRoom = await hasRoomForMail(db, email);
  await db.transaction(async (transaction) => {
    await insertAccount(db, { ...typed, id: uuidv7(), email }, transaction);
    const known = await findAccountByEmail(db, email, transaction);
    const account = known && (await findAccountForUpdate(db, known.id, transaction));
    if (!account || account.isConfirmed) {
      const accountId = account && hasRoom ? account.id : null;
      return jobs.enqueue('send-account-mail', { accountId, kind: 'alreadyKnown' }, transaction);
    }
    const signUpId = uuidv7();
    await insertSignUp(db, { ...typed, id: signUpId, accountId: account.id, passwordHash }, transaction);
    return jobs.enqueue('send-account-mail', { accountId: account.id, kind: 'confirm', signUpId }, transaction);
  });
}
