import { v7 as newUuid } from 'uuid';
import type { MandateEvent } from '#domain/mandate';
import type { Database, Transaction } from '#server/database/connection';
import type { Services } from '#server/services';

/** What became of a mandate, by whom; null: by the clock. */
export interface MandateHappening {
  readonly mandateId: string;
  readonly kind: MandateEvent | 'remind';
  readonly accountId: string | null;
  readonly words: string;
}

/** Writes one line of a mandate's history. @returns its id */
export async function insertMandateEvent(
  db: Database,
  { mandateId, kind, accountId, words }: MandateHappening,
  transaction: Transaction,
): Promise<string> {
  const id = newUuid();
  await db.query('insert into mandate_events (id, mandate_id, kind, account_id, words) values ($1, $2, $3, $4, $5)', {
    bind: [id, mandateId, kind, accountId, words],
    transaction,
  });
  return id;
}

/** Writes it and has those it concerns told. */
export async function recordMandateEvent(
  { db, jobs }: Pick<Services, 'db' | 'jobs'>,
  happening: MandateHappening,
  transaction: Transaction,
): Promise<void> {
  const eventId = await insertMandateEvent(db, happening, transaction);
  await jobs.enqueue('tell-of-mandate', { eventId }, transaction);
}
