import { v7 as uuidv7 } from 'uuid';
import type { SignUp } from '#contract/account';
import {
  findAccountByEmail,
  insertAccount,
  replaceUnconfirmedAccount,
  type NewAccount,
} from '#server/accounts/account-repository';
import { revokeTokens } from '#server/accounts/account-token';
import { hashPassword } from '#server/accounts/password';
import { assertUncommon } from '#server/accounts/uncommon-password';
import type { Transaction } from '#server/database/connection';
import type { Services } from '#server/services';

/**
 * Creates an account that waits for its confirmation. Nobody learns whether the address is known: its owner does, by mail.
 * @throws Problem 422 when the password is a common one
 */
export async function createAccount(services: Services, input: SignUp): Promise<void> {
  assertUncommon(input.password);
  const { email, firstName, lastName, language } = input;
  const account: NewAccount = {
    id: uuidv7(),
    email,
    firstName,
    lastName,
    language,
    passwordHash: await hashPassword(input.password),
  };
  await services.db.transaction(async (transaction) => {
    if (await insertAccount(services.db, account, transaction))
      return services.jobs.enqueue('send-account-mail', { accountId: account.id, kind: 'confirm' }, transaction);
    return answerKnownAddress(services, account, transaction);
  });
}

/** Until it is confirmed an address belongs to nobody: the newest sign-up counts, and earlier links end. */
async function answerKnownAddress(
  { db, jobs }: Services,
  account: NewAccount,
  transaction: Transaction,
): Promise<void> {
  const known = await findAccountByEmail(db, account.email, transaction);
  const accountId = known?.id ?? null;
  if (known?.isConfirmed) return jobs.enqueue('send-account-mail', { accountId, kind: 'alreadyKnown' }, transaction);
  await replaceUnconfirmedAccount(db, account, transaction);
  if (known) await revokeTokens(db, known.id, 'confirm', transaction);
  return jobs.enqueue('send-account-mail', { accountId, kind: 'confirm' }, transaction);
}
