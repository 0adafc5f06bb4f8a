import { v7 as newUuid } from 'uuid';
import type { GrantEvent } from '#domain/workflow/grant';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import type { Services } from '#server/services';

/** Something that became of a role. */
export interface GrantHappening {
  readonly grantId: string;
  readonly kind: GrantEvent | 'remind';
  /** Null: by the clock. */
  readonly accountId: string | null;
  readonly words: string;
}

/** Keeps it in the transaction that changes the role, and has those told whom it concerns. */
export async function recordGrantEvent(
  { db, jobs }: Pick<Services, 'db' | 'jobs'>,
  happening: GrantHappening,
  transaction: Transaction,
): Promise<void> {
  const eventId = await insertGrantEvent(db, happening, new Date(), transaction);
  await jobs.enqueue('tell-of-role', { eventId }, transaction);
}

/** Writes one line of a role's history. @returns its id */
export async function insertGrantEvent(
  db: Database,
  { grantId, kind, accountId, words }: GrantHappening,
  at: Date,
  transaction: Transaction,
): Promise<string> {
  const id = newUuid();
  await selectRows(
    db,
    'insert into grant_events (id, grant_id, kind, account_id, words, at) values ($1, $2, $3, $4, $5, $6)',
    [id, grantId, kind, accountId, words, at],
    transaction,
  );
  return id;
}

/** Whether the last thing a person did to the role is just this: then it was sent again, as after a lost answer. */
export async function isLastGrantEvent(
  db: Database,
  { grantId, kind, accountId, words }: GrantHappening,
  transaction: Transaction,
): Promise<boolean> {
  const last = await findRow<{ isSame: boolean }>(
    db,
    `select kind = $2 and account_id = $3 and words = $4 as "isSame" from grant_events
     where grant_id = $1 and account_id is not null order by id desc limit 1`,
    [grantId, kind, accountId, words],
    transaction,
  );
  return last?.isSame ?? false;
}
