import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** The rows PostgreSQL has for `sql`: what a story says is stored is read there. `dataDir`: of the server whose database it is. */
export async function readDatabase<Row extends object>(
  dataDir: string,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrlOf(dataDir) });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Where the database of the server with its data in `dataDir` is, while it runs. */
export function databaseUrlOf(dataDir: string): string {
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
    .split('\n')[3]
    ?.trim();
  return `postgres://flegt:${encodeURIComponent(password)}@127.0.0.1:${port}/flegt`;
}
