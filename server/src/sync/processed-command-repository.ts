import type { Answer } from '#contract/answer';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';

/** A command that was accepted, with the answer it got. */
export interface ProcessedCommand {
  readonly bodySha256: string;
  readonly licenceId: string;
  readonly version: number;
  readonly answer: Answer;
}

export function findProcessed(
  db: Database,
  accountId: string,
  mutationId: string,
  tx?: Transaction,
): Promise<ProcessedCommand | undefined> {
  const sql = `
    select body_sha256 as "bodySha256", licence_id as "licenceId", version, answer
    from processed_commands where account_id = $1 and mutation_id = $2`;
  return findRow<ProcessedCommand>(db, sql, [accountId, mutationId], tx);
}

/** Keeps the answer of an accepted command, in the transaction of its write. */
export async function storeProcessed(
  db: Database,
  accountId: string,
  mutationId: string,
  { bodySha256, licenceId, version, answer }: ProcessedCommand,
  at: Date,
  tx: Transaction,
): Promise<void> {
  const sql = `
    insert into processed_commands (account_id, mutation_id, body_sha256, licence_id, version, answer, received_at)
    values ($1, $2, $3, $4, $5, $6, $7)`;
  await selectRows(db, sql, [accountId, mutationId, bodySha256, licenceId, version, JSON.stringify(answer), at], tx);
}
