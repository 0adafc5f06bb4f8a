import type { Wakeable } from '#server/jobs/tasks';
import { findNextDue, type Channel } from '#server/notifications/ledger/claim-deliveries';
import type { Services } from '#server/services';

const TASKS: Record<Channel, Wakeable> = { mail: 'hand-over-mails', push: 'hand-over-pushes' };
/** What is due later is found by the schedule, every minute. */
const AHEAD_MS = 90_000;

/** Has the task of the channel done again when the next delivery is due. */
export async function wakeForNext({ db, jobs }: Pick<Services, 'db' | 'jobs'>, channel: Channel): Promise<void> {
  const at = await findNextDue(db, channel);
  if (at !== undefined && at < Date.now() + AHEAD_MS) jobs.wakeAt(TASKS[channel], at);
}
