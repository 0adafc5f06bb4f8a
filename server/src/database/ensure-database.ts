import { Client } from 'pg';
import type { Cluster } from '#server/database/embedded/cluster';

/** The address of database `name` of `cluster`, made when it is not there, from `template` if given. */
export async function ensureDatabase(cluster: Cluster, name: string, template?: string): Promise<string> {
  const client = new Client({ connectionString: cluster.urlOf('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    const from = template ? ` template ${client.escapeIdentifier(template)}` : '';
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}${from}`);
  } finally {
    await client.end();
  }
  return cluster.urlOf(name);
}
