import type { ClientBase, CustomTypesConfig } from 'pg';
import type { Database } from '#server/database/connection';

type Values = readonly unknown[];

/**
 * The rows of one statement outside a transaction, by the driver on a connection of the pool: for statements that nearly every
 * request or every search asks, where Sequelize's own work on each costs more than all the rest. Values are read as `selectRows` does.
 */
export function readRows<Row extends object>(db: Database, sql: string, bind: Values = []): Promise<Row[]> {
  return read(db, (client) => client.query<Row & Record<string, unknown>>(sql, [...bind]));
}

/** The same with instants as they go over the wire, ISO 8601 with milliseconds: no `Date` is made to be written again. */
export function readWireRows<Row extends object>(db: Database, sql: string, bind: Values = []): Promise<Row[]> {
  return read(db, (client) =>
    client.query<Row & Record<string, unknown>>({ text: sql, values: [...bind], types: wireTypes(client) }),
  );
}

async function read<Row extends object>(
  db: Database,
  ask: (client: ClientBase) => Promise<{ rows: Row[] }>,
): Promise<Row[]> {
  const { connectionManager } = db;
  const connection = await connectionManager.getConnection({ type: 'write' });
  try {
    return (await ask(connection as ClientBase)).rows;
  } finally {
    connectionManager.releaseConnection(connection);
  }
}

const TIMESTAMPTZ = 1184;

function wireTypes(client: ClientBase): CustomTypesConfig {
  return {
    getTypeParser: (id, format) => (id === TIMESTAMPTZ ? toWireInstant : client.getTypeParser(id, format)),
  } as CustomTypesConfig;
}

/** PostgreSQL's text of an instant in UTC, the zone of every connection: `2026-03-01 10:11:12.34+00`. */
export function toWireInstant(text: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (!parts) return new Date(text).toISOString();
  const [, day, time, fraction = ''] = parts;
  return `${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}
