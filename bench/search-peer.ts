import { SearchQuery } from '#contract/search';
import type { Database } from '#server/database/connection';
import { findRequesters, toRequestersStatement } from '#server/licences/search/find-requesters';
import { parseCursor } from '#server/licences/search/search-cursor';
import { toRowsStatement, toTotalStatement, type Statement } from '#server/licences/search/search-statements';
import { loadActiveGrants, SELECT_GRANTS } from '#server/roles/grant-repository';

/** The statements that one address of the server comes down to. */
export interface BareAnswer {
  /** Whose session it is, which roles count, who bears the name. */
  readonly before: readonly Statement[];
  readonly rows?: Statement;
  /** Where there are more than a page holds. */
  readonly total?: Statement | undefined;
}

/** What the bare server does for `address`, asked by `accountId` in session `sid`. `isMore`: the server counted. */
export async function toBareAnswer(
  db: Database,
  accountId: string,
  sid: string,
  address: string,
  isMore: boolean,
): Promise<BareAnswer> {
  const query = SearchQuery.parse(Object.fromEntries(new URL(address, 'http://localhost').searchParams));
  const { requester, after } = query;
  const viewer = { accountId, grants: await loadActiveGrants(db, accountId) };
  const search = { viewer, query, requesters: await findRequesters(db, requester) };
  const rows = toRowsStatement(search, parseCursor(query));
  const before: Statement[] = [
    { sql: SESSION, binds: [sid] },
    {
      sql: `${SELECT_GRANTS} where g.account_id = $1 and g.status = 'active' order by g.requested_at, g.id`,
      binds: [accountId],
    },
    ...(requester ? [toRequestersStatement(requester)] : []),
  ];
  // Nobody has the name: the server asks no further.
  if (!rows || search.requesters?.length === 0) return { before };
  return { before, rows, total: isMore && !after ? toTotalStatement(search) : undefined };
}

const SESSION = 'select data, expires from "Sessions" where sid = $1 and expires > now()';
