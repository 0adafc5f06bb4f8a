import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss, type Job, type JobResult } from 'pg-boss';
import type { Database, Transaction } from '#server/database/connection';
import type { Logger } from '#server/log';
import { RETRY_LIMIT, SCHEDULES, TASKS, type Task, type TaskData, type Wakeable } from '#server/jobs/tasks';
import { createTimers } from '#server/jobs/timers';

/** Milliseconds that jobs have to come to an end. */
const STOP_MS = 10_000;
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
  /** Has `task`, which asks the database what there is to do, done at `at` by a timer of this process; of several times the first counts. */
  readonly wakeAt: (task: Wakeable, at: number) => void;
  /** Work that goes on behind a job: `stop` waits for it. */
  readonly keep: (work: Promise<unknown>) => void;
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
  const timers = createTimers((task) => boss.send(task, {}), log);
  const kept = new Set<Promise<unknown>>();
  const performOne = async <Name extends Task>(
    task: Name,
    { id, data }: Job<TaskData[Name]>,
    perform: (data: TaskData[Name]) => Promise<void>,
  ): Promise<JobResult> => {
    try {
      await perform(data);
      return { id, status: 'completed' };
    } catch (error) {
      log.error({ error, task }, 'job failed');
      // The name only: mail servers and push services quote addresses in what they say.
      return { id, status: 'failed', output: { error: error instanceof Error ? error.name : 'unknown' } };
    }
  };
  return {
    enqueue: async (task, data, transaction) => {
      await boss.insert(task, [{ data }], { db: inTransaction(db, transaction) });
    },
    wakeAt: timers.wakeAt,
    keep: (work) => {
      kept.add(work);
      void work.finally(() => kept.delete(work));
    },
    work: async (task, perform) => {
      await boss.work<TaskData[typeof task]>(task, WORK, (batch) =>
        Promise.all(batch.map((job) => performOne(task, job, perform))),
      );
    },
    stop: async () => {
      timers.stop();
      await boss.stop({ graceful: true, timeout: STOP_MS });
      await Promise.race([Promise.allSettled(kept), wait(STOP_MS, undefined, { ref: false })]);
    },
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
