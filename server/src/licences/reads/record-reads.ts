import type { ReadsRequest } from '#contract/history';
import { holdAccount } from '#server/accounts/hold-account';
import type { Database } from '#server/database/connection';
import { insertReads } from '#server/licences/reads/read-repository';

/** Keeps what an officer opened, as its device tells it, perhaps days later. */
export async function recordReads(
  db: Database,
  accountId: string,
  { deviceId, sentAt, reads }: ReadsRequest,
): Promise<void> {
  const offsetMs = Date.now() - Date.parse(sentAt);
  const timed = reads.map(({ openedAt, ...read }) => ({ ...read, readAt: toServerTime(openedAt, offsetMs) }));
  await db.transaction(async (tx) => {
    await holdAccount(db, accountId, tx);
    await insertReads(db, accountId, deviceId, timed, tx);
  });
}

/** Device time as the server's clock would have shown it; nothing was read before 1970 or is read in the future. */
function toServerTime(openedAt: string, offsetMs: number): string {
  const time = Math.max(0, Math.min(Date.now(), Date.parse(openedAt) + offsetMs));
  return new Date(time).toISOString();
}
