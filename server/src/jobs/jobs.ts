import { PgBoss } from 'pg-boss';
import type { Database, Transaction } from '#server/database/connection';
import type { Logger } from '#server/log';
import { TASKS, type Task, type TaskData } from '#server/jobs/tasks';

const DEAD_LETTERS = 'dead-letters';

/** Work that is promised in a transaction and done afterwards, at least once. */
export interface Jobs {
  /** Enqueues in `transaction`: when it rolls back there is no job. */
  readonly enqueue: <Name extends Task>(task: Name, data: TaskData[Name], transaction: Transaction) => Promise<void>;
  /** Enqueues many at once. */
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
      retryLimit: 8,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 3600,
      notify: true,
      deadLetter: DEAD_LETTERS,
    });
  const enqueueAll: Jobs['enqueueAll'] = async (task, data, transaction) => {
    if (!data.length) return;
    await boss.insert(
      task,
      data.map((it) => ({ data: it })),
      { db: inTransaction(db, transaction) },
    );
  };
  return {
    enqueueAll,
    enqueue: (task, data, transaction) => enqueueAll(task, [data], transaction),
    work: async (task, perform) => {
      await boss.work<TaskData[typeof task]>(
        task,
        { pollingIntervalSeconds: 2, localConcurrency: 4 },
        async (batch) => {
          for (const job of batch) await perform(job.data);
        },
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
