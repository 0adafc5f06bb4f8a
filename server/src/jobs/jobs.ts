import { PgBoss, type Job, type JobResult } from 'pg-boss';
import type { Database, Transaction } from '#server/database/connection';
import type { Logger } from '#server/log';
import { RETRY_LIMIT, SCHEDULES, TASKS, type Task, type TaskData } from '#server/jobs/tasks';
import { TryLater } from '#server/jobs/try-later';

const DEAD_LETTERS = 'dead-letters';
/** Woken by the database when there is work, fetching on without a pause while there is more; retries wait for the poll. */
const WORK = {
  batchSize: 8,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
} as const;

/** Work that is promised in a transaction and done afterwards, at least once. */
export interface Jobs {
  /** Enqueues in `transaction`: when it rolls back there is no job. */
  readonly enqueue: <Name extends Task>(task: Name, data: TaskData[Name], transaction: Transaction) => Promise<void>;
  /** Enqueues many at once; a delivery that is enqueued already is not enqueued again. */
  readonly enqueueAll: <Name extends Task>(
    task: Name,
    data: readonly TaskData[Name][],
    transaction: Transaction,
  ) => Promise<void>;
  /** Does the jobs of `task` from now on, some at a time; a throw means: again later. */
  readonly work: <Name extends Task>(task: Name, perform: (data: TaskData[Name]) => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts pg-boss on the database at `url`; jobs are sent through `db`, in the transactions of the use cases. */
export async function startJobs(url: string, db: Database, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 6, useListenNotify: true, application_name: 'flegt-jobs' });
  boss.on('error', (error) => log.error({ error }, 'jobs failed'));
  await boss.start();
  await boss.createQueue(DEAD_LETTERS);
  for (const task of TASKS)
    await boss.createQueue(task, {
      retryLimit: RETRY_LIMIT,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 3600,
      notify: true,
      deadLetter: DEAD_LETTERS,
    });
  for (const [task, cron] of SCHEDULES) await boss.schedule(task, cron, {}, { tz: 'UTC', missed: 'once' });
  const enqueueAll: Jobs['enqueueAll'] = async (task, data, transaction) => {
    if (!data.length) return;
    await boss.insert(
      task,
      data.map((it) => ('deliveryId' in it ? { id: it.deliveryId, data: it } : { data: it })),
      { db: inTransaction(db, transaction) },
    );
  };
  const performOne = async <Name extends Task>(
    task: Name,
    { id, data }: Job<TaskData[Name]>,
    perform: (data: TaskData[Name]) => Promise<void>,
  ): Promise<JobResult> => {
    try {
      await perform(data);
      return { id, status: 'completed' };
    } catch (error) {
      if (error instanceof TryLater) {
        await boss.send(task, data, { startAfter: error.afterS });
        return { id, status: 'completed' };
      }
      log.warn({ error, task }, 'job failed');
      // The name only: mail servers and push services quote addresses in what they say.
      return { id, status: 'failed', output: { error: error instanceof Error ? error.name : 'unknown' } };
    }
  };
  return {
    enqueueAll,
    enqueue: (task, data, transaction) => enqueueAll(task, [data], transaction),
    work: async (task, perform) => {
      await boss.work<TaskData[typeof task]>(task, WORK, (batch) =>
        Promise.all(batch.map((job) => performOne(task, job, perform))),
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

/** Lets pg-boss speak through a transaction of Sequelize. */
function inTransaction(db: Database, transaction: Transaction) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => {
      const [rows] = await db.query(text, { bind: values, transaction });
      return { rows: Array.isArray(rows) ? rows : [] };
    },
  };
}
