import type { Database } from '#server/database/connection';
import { readRows } from '#server/database/read-rows';
import { SqlBinds } from '#server/database/sql-binds';
import type { Statement } from '#server/licences/search/search-statements';
import { contains, FEW_REQUESTERS } from '#server/licences/search/search-conditions';

/** Finds the accounts in whose name every word is; names are searched where they can be erased, never in licences. */
export function toRequestersStatement(words: readonly string[]): Statement {
  const binds = new SqlBinds();
  const named = contains('a.name_search', words, binds).join(' and ');
  return { sql: `select a.id from accounts a where ${named} limit ${FEW_REQUESTERS + 1}`, binds: binds.values };
}

/** Their ids; null where they are many, undefined where no name is asked for. */
export async function findRequesters(
  db: Database,
  words: readonly string[] | undefined,
): Promise<readonly string[] | null | undefined> {
  if (!words) return undefined;
  const { sql, binds } = toRequestersStatement(words);
  const rows = await readRows<{ id: string }>(db, sql, binds);
  return rows.length > FEW_REQUESTERS ? null : rows.map(({ id }) => id);
}
