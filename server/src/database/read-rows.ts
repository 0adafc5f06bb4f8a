import type { ClientBase } from 'pg';
import type { Database } from '#server/database/connection';

/**
 * The rows of one statement outside a transaction, by the driver on a connection of the pool: for statements that nearly every
 * request or every search asks, where Sequelize's own work on each costs more than all the rest. Values are read as `selectRows` does.
 */
export async function readRows<Row extends object>(
  db: Database,
  sql: string,
  bind: readonly unknown[] = [],
): Promise<Row[]> {
  const { connectionManager } = db;
  const connection = await connectionManager.getConnection({ type: 'write' });
  try {
    return (await (connection as ClientBase).query<Row & Record<string, unknown>>(sql, [...bind])).rows;
  } finally {
    connectionManager.releaseConnection(connection);
  }
}
