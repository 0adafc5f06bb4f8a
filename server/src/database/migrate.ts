import { join } from 'node:path';
import { SequelizeStorage, Umzug } from 'umzug';
import type { Database } from '#server/database/connection';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Any number, the same everywhere: two servers that start at once migrate one after the other. */
const ADVISORY_LOCK = 2_173_2005;

/** The steps of the schema, forth and back. */
export const createUmzug = (db: Database) =>
  new Umzug({
    migrations: { glob: ['*.ts', { cwd: FOLDER }] },
    context: db.getQueryInterface(),
    storage: new SequelizeStorage({ sequelize: db, tableName: 'migrations' }),
    logger: undefined,
  });

/** Brings the database to the newest schema; migrations that ran are not run again. */
export async function migrate(db: Database): Promise<void> {
  const umzug = createUmzug(db);
  const lock = await db.transaction();
  try {
    await db.query(
      `set local idle_in_transaction_session_timeout = 0; select pg_advisory_xact_lock(${ADVISORY_LOCK})`,
      {
        transaction: lock,
      },
    );
    await umzug.up();
  } finally {
    await lock.rollback();
  }
}
