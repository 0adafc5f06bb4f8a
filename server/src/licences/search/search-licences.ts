import type { FoundLicence, FoundLicences, SearchQuery } from '#contract/search';
import type { Database } from '#server/database/connection';
import { readRows, readWireRows } from '#server/database/read-rows';
import { findRequesters } from '#server/licences/search/find-requesters';
import { formatCursor, parseCursor } from '#server/licences/search/search-cursor';
import { toRowsStatement, toTotalStatement, type Search } from '#server/licences/search/search-statements';
import { getActiveGrant, loadActiveGrants } from '#server/roles/grant-repository';

/**
 * One page of the licences the person may consult that meet every criterion.
 * @throws Problem 404 `grant-not-active` for a role the person does not hold; 422 for a cursor of another order
 */
export async function searchLicences(db: Database, accountId: string, query: SearchQuery): Promise<FoundLicences> {
  const place = parseCursor(query);
  const { grantId, requester } = query;
  const [grants, requesters] = await Promise.all([
    grantId ? getActiveGrant(db, accountId, grantId).then((grant) => [grant]) : loadActiveGrants(db, accountId),
    findRequesters(db, requester),
  ]);
  const search: Search = { viewer: { accountId, grants }, query, requesters };
  const statement = toRowsStatement(search, place);
  if (!statement || requesters?.length === 0) return { licences: [], total: place ? null : 0, next: null };
  const rows = await readWireRows<FoundRow>(db, statement.sql, statement.binds);
  const isMore = rows.length > query.limit;
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    licences: page.map(toFound),
    total: place ? null : isMore ? await countFound(db, search) : page.length,
    next: isMore && last ? formatCursor(query.order, { key: last.sortKey, id: last.id }) : null,
  };
}

/** As SQL gives it. */
interface FoundRow extends FoundLicence {
  readonly sortKey: string | null;
}

async function countFound(db: Database, search: Search): Promise<number> {
  const { sql, binds } = toTotalStatement(search);
  return (await readRows<{ total: number }>(db, sql, binds))[0]?.total ?? 0;
}

const toFound = ({ sortKey: _, ...row }: FoundRow): FoundLicence => row;
