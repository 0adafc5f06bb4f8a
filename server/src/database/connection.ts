import { Sequelize, type Transaction } from 'sequelize';

export type Database = Sequelize;
export type { Transaction };

/** Milliseconds a transaction may last: a longer one would hold back the change feed for everybody. */
export const TRANSACTION_MS = 10_000;

/** Many short statements at once: for one of 5 ms, starting workers or a compiler costs ten times what they save. */
export const ONE_PROCESS = '-c max_parallel_workers_per_gather=0 -c jit=off';

/** A pool of connections to the database at `url`. Statements stay unnamed: generic plans are many times slower. */
export function connect(url: string, poolSize = 20): Database {
  return new Sequelize(url, {
    dialect: 'postgres',
    logging: false,
    pool: { max: poolSize, min: 0, idle: 10_000, acquire: 20_000 },
    dialectOptions: {
      statement_timeout: TRANSACTION_MS,
      idle_in_transaction_session_timeout: TRANSACTION_MS,
      application_name: 'flegt-licences',
      options: ONE_PROCESS,
    },
  });
}

/** The rows of `sql`, whose `$1`, `$2`… are `bind`. */
export async function selectRows<Row extends object>(
  db: Database,
  sql: string,
  bind: readonly unknown[] = [],
  transaction?: Transaction,
): Promise<Row[]> {
  const [rows] = await db.query(sql, { bind: [...bind], ...(transaction ? { transaction } : {}) });
  return rows as Row[];
}

/** The first row of `sql`, or undefined. */
export async function findRow<Row extends object>(
  db: Database,
  sql: string,
  bind: readonly unknown[] = [],
  transaction?: Transaction,
): Promise<Row | undefined> {
  return (await selectRows<Row>(db, sql, bind, transaction))[0];
}
