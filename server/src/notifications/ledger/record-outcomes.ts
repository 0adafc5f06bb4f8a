import type { DeliveryFailure } from '#domain/notifications/delivery-failures';
import type { Database } from '#server/database/connection';
import type { ClaimedDelivery } from '#server/notifications/ledger/claim-deliveries';

/** What became of an attempt at a delivery. */
export interface Outcome {
  readonly id: string;
  readonly status: 'accepted' | 'failed' | 'waiting';
  /** Empty when it was handed over. */
  readonly failure: DeliveryFailure | '';
  /** When to try again (epoch, ms); null unless it goes on waiting. */
  readonly dueAt: number | null;
}

/** How often a delivery is tried again, over some eight hours: a mail server may be away over night. */
const RETRY_LIMIT = 16;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;

export const accepted = ({ id }: ClaimedDelivery): Outcome => ({ id, status: 'accepted', failure: '', dueAt: null });

/** It will never be handed over. */
export const failed = ({ id }: ClaimedDelivery, failure: DeliveryFailure): Outcome => ({
  ...{ id, status: 'failed', failure, dueAt: null },
});

/** It is tried again, each time after a longer pause and not before `earliest` (epoch, ms), until that was done often enough. */
export function tryAgain({ id, attempts }: ClaimedDelivery, failure: DeliveryFailure, earliest = 0): Outcome {
  if (attempts > RETRY_LIMIT) return { id, status: 'failed', failure, dueAt: null };
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
  return { id, status: 'waiting', failure, dueAt: Math.max(earliest, Date.now() + pause) };
}

/** Writes what became of deliveries into the ledger, all at once; one that does not wait any more stays as it is. */
export async function recordOutcomes(db: Database, outcomes: readonly Outcome[]): Promise<void> {
  if (!outcomes.length) return;
  await db.query(
    `update deliveries d set status = o.status, failure = o.failure, due_at = coalesce(o.due_at, d.due_at),
       waits_for = case o.status when 'waiting' then 'retry' else d.waits_for end,
       accepted_at = case o.status when 'accepted' then now() end, failed_at = case o.status when 'failed' then now() end
     from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) as o(id, status, failure, due_at)
     where d.id = o.id and d.status = 'waiting'`,
    {
      bind: [
        ...[outcomes.map(({ id }) => id), outcomes.map(({ status }) => status), outcomes.map(({ failure }) => failure)],
        outcomes.map(({ dueAt }) => (dueAt === null ? null : new Date(dueAt))),
      ],
    },
  );
}
