import { v7 as uuidv7 } from 'uuid';
import type { CreateFromIdentity } from '#contract/identity';
import { endSignUps } from '#server/accounts/sign-up/sign-up-repository';
import { findRow, type Database, type Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { identityTaken } from '#server/identity/identity-problems';
import { findLinkedAccount, insertIdentity } from '#server/identity/identity-repository';
import type { ProvedIdentity } from '#server/identity/proved-identity';
import type { Services } from '#server/services';

/**
 * Creates a confirmed account without a password for the address the provider vouches for. The same again gives the same
 * account.
 * @returns its id
 * @throws Problem 409 `account-exists` when somebody confirmed an account with the address meanwhile, `identity-taken`
 */
export function createFromIdentity(
  { db }: Services,
  identity: ProvedIdentity,
  input: CreateFromIdentity,
): Promise<string> {
  return db.transaction(async (transaction) => {
    const created = await insertConfirmed(db, identity.email, input, transaction);
    const accountId = created ?? (await findLinkedAccount(db, identity, transaction));
    if (!accountId)
      throw new Problem(409, 'account-exists', 'There is an account with this address now. Link it instead.');
    await insertIdentity(db, identity, accountId, transaction);
    if ((await findLinkedAccount(db, identity, transaction)) !== accountId) throw identityTaken();
    return accountId;
  });
}

/** Until it is confirmed an address belongs to nobody: what somebody typed for it before is worth nothing any more. */
async function insertConfirmed(
  db: Database,
  email: string,
  { firstName, lastName, language }: CreateFromIdentity,
  transaction: Transaction,
): Promise<string | undefined> {
  const account = await findRow<{ id: string }>(
    db,
    `insert into accounts (id, email, first_name, last_name, language, confirmed_at) values ($1, $2, $3, $4, $5, now())
     on conflict (email) do update set first_name = excluded.first_name, last_name = excluded.last_name,
       language = excluded.language, password_hash = null, privacy_accepted_at = now(), confirmed_at = now()
     where accounts.confirmed_at is null and accounts.erased_at is null
     returning id`,
    [uuidv7(), email, firstName, lastName, language],
    transaction,
  );
  if (!account) return undefined;
  await endSignUps(db, account.id, transaction);
  return account.id;
}
