import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** The rows PostgreSQL has for `sql`: what a story says is stored is read there. `dataDir`: of the server whose database it is. */
export async function readDatabase<Row extends object>(
  dataDir: string,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
  const port = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]);
  const client = new Client({ host: '127.0.0.1', port, user: 'flegt', password, database: 'flegt' });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
