import { v7 as newUuid } from 'uuid';
import type { Factor, FactorEventKind } from '#contract/second-factor';
import type { OwnMailTask } from '#server/accounts/account-mail-task';
import { findRow, type Transaction } from '#server/database/connection';
import type { Services } from '#server/services';

/** What became of the factors of an account. */
export interface FactorHappening {
  /** Made anew unless the device made it. */
  readonly id?: string;
  readonly accountId: string;
  readonly kind: FactorEventKind;
  readonly factorKind?: Factor['kind'];
  /** Who did it; the owner unless it is said. */
  readonly byId?: string;
  readonly words?: string;
}

const MAILS: Record<FactorEventKind, OwnMailTask['kind']> = {
  added: 'factorAdded',
  removed: 'factorRemoved',
  codesMade: 'recoveryCodesMade',
  codeUsed: 'recoveryCodeUsed',
  givenBack: 'factorGivenBack',
};

/** Keeps it in the transaction that does it, and tells the owner by mail. @returns false when the id is in the history already */
export async function recordFactorEvent(
  { db, jobs }: Pick<Services, 'db' | 'jobs'>,
  { id = newUuid(), accountId, kind, factorKind, byId = accountId, words = '' }: FactorHappening,
  transaction: Transaction,
): Promise<boolean> {
  const row = await findRow(
    db,
    `insert into factor_events (id, account_id, kind, factor_kind, by_id, words) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do nothing returning id`,
    [id, accountId, kind, factorKind ?? null, byId, words],
    transaction,
  );
  if (row) await jobs.enqueue('send-account-mail', { accountId, kind: MAILS[kind] }, transaction);
  return row !== undefined;
}
