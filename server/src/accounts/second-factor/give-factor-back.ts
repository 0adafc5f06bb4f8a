import type { FactorHolder, GiveFactorBack } from '#contract/second-factor';
import { findAccountForUpdate, type Account } from '#server/accounts/account-repository';
import { endSessions } from '#server/accounts/end-sessions';
import { recordFactorEvent } from '#server/accounts/second-factor/factor-event';
import { describeFactorHolder } from '#server/accounts/second-factor/factor-holder';
import { deleteRecoveryCodes } from '#server/accounts/second-factor/recovery-code-repository';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { mutationReused } from '#server/http/mutation-reused';
import { notFound, Problem } from '#server/http/problem';
import type { Services } from '#server/services';

/**
 * The support team gives somebody back who lost every factor: all of them and the recovery codes go, their sessions end, and they are
 * told by mail; roles stay as they are. Whoever knows the password then adds a new one, at once where the role needs one.
 * @throws Problem 404; 409 `own-factor`: another member of the team does it; 409 `stale-version`; 409 `mutation-reused`
 */
export async function giveFactorBack(services: Services, byId: string, input: GiveFactorBack): Promise<FactorHolder> {
  if (byId === input.accountId)
    throw new Problem(409, 'own-factor', 'Nobody gives their own factor back: ask another member of the team.');
  const account = await services.db.transaction((transaction) => forget(services, byId, input, transaction));
  return describeFactorHolder(services, account);
}

async function forget(
  services: Services,
  byId: string,
  input: GiveFactorBack,
  transaction: Transaction,
): Promise<Account> {
  const { db } = services;
  const { id, accountId, words } = input;
  const account = await findAccountForUpdate(db, accountId, transaction);
  if (!account?.isConfirmed) throw notFound();
  if (await isDone(db, byId, input, transaction)) return account;
  await assertSeen(db, input, transaction);
  if (!(await recordFactorEvent(services, { id, accountId, kind: 'givenBack', byId, words }, transaction)))
    throw mutationReused();
  await selectRows(db, 'delete from second_factors where account_id = $1', [accountId], transaction);
  await deleteRecoveryCodes(db, accountId, transaction);
  await endSessions(db, accountId, null, transaction);
  return account;
}

/** Whether it was sent before. @throws Problem 409 `mutation-reused` when something else was under its id */
async function isDone(
  db: Database,
  byId: string,
  { id, accountId, words }: GiveFactorBack,
  transaction: Transaction,
): Promise<boolean> {
  const sql = `
    select account_id = $2 and by_id = $3 and words = $4 and kind = 'givenBack' as "isSame" from factor_events where id = $1`;
  const found = await findRow<{ isSame: boolean }>(db, sql, [id, accountId, byId, words], transaction);
  if (found && !found.isSame) throw mutationReused();
  return found !== undefined;
}

/** Factors that were added since somebody looked are not lost. @throws Problem 409 `stale-version` */
async function assertSeen(db: Database, { accountId, seen }: GiveFactorBack, transaction: Transaction): Promise<void> {
  const sql = 'select id from factor_events where account_id = $1 order by at desc, id desc limit 1';
  const newest = await findRow<{ id: string }>(db, sql, [accountId], transaction);
  if ((newest?.id ?? null) !== (seen?.toLowerCase() ?? null))
    throw new Problem(409, 'stale-version', 'Something became of it in the meantime. Look at the history again.');
}
