import { join } from 'node:path';
import type { QueryInterface } from 'sequelize';
import { SequelizeStorage, Umzug, type MigrationParams } from 'umzug';
import { selectRows, type Database, type Transaction } from '#server/database/connection';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Any number, the same everywhere: two servers that start at once migrate one after the other. */
const ADVISORY_LOCK = 2_173_2005;

/** A step forth or back, as a file of `folder` has it. */
type Step = (params: MigrationParams<QueryInterface>) => Promise<unknown>;

/** Reads which steps were made; each step writes its own row. */
class ReadingStorage extends SequelizeStorage {
  override logMigration = (): Promise<void> => Promise.resolve();
  override unlogMigration = (): Promise<void> => Promise.resolve();
}

/** The steps of the schema, forth and back, each with its row in `migrations` in one transaction: all of it happens, or nothing. */
export const createUmzug = (db: Database, folder = FOLDER) =>
  new Umzug({
    migrations: {
      glob: ['*.ts', { cwd: folder }],
      resolve: ({ name, path = '' }) => {
        const load = () => import(path) as Promise<{ up: Step; down: Step }>;
        return {
          name,
          up: async (params) => runStep(db, (await load()).up, params, 'insert into migrations (name) values ($1)'),
          down: async (params) => runStep(db, (await load()).down, params, 'delete from migrations where name = $1'),
        };
      },
    },
    context: db.getQueryInterface(),
    storage: new ReadingStorage({ sequelize: db, tableName: 'migrations' }),
    logger: undefined,
  });

async function runStep(
  db: Database,
  step: Step,
  params: MigrationParams<QueryInterface>,
  record: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await takeTime(db, tx);
    await step({ ...params, context: within(tx, params.context) });
    await selectRows(db, record, [params.name], tx);
  });
}

/** However long a step takes on much data: the limits of connections are for requests. */
async function takeTime(db: Database, tx: Transaction): Promise<void> {
  const names = ['statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout'];
  await selectRows(db, names.map((name) => `set local ${name} = 0`).join('; '), [], tx);
}

/** The same interface whose `sequelize.query` joins `tx`; steps know nothing of it. */
function within(tx: Transaction, context: QueryInterface): QueryInterface {
  const { sequelize } = context;
  const query = (sql: string, options: object = {}) => sequelize.query(sql, { transaction: tx, ...options });
  const joined = Object.create(sequelize, { query: { value: query } }) as Database;
  return Object.create(context, { sequelize: { value: joined } }) as QueryInterface;
}

/** Brings the database to the newest schema; migrations that ran are not run again. */
export async function migrate(db: Database, folder = FOLDER): Promise<void> {
  await db.transaction(async (lock) => {
    await takeTime(db, lock);
    await selectRows(db, `select pg_advisory_xact_lock(${ADVISORY_LOCK})`, [], lock);
    await createUmzug(db, folder).up();
  });
}
