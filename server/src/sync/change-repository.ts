import type { InboxItem } from '#contract/changes';
import { findRow, selectRows, type Database } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import { visibleParts, visibleTo, type Viewer } from '#server/licences/visible-licences';
import type { Position } from '#server/sync/checkpoint';

/** Where the feed stands for a device. */
export interface FeedState {
  readonly epoch: string;
  /** The first transaction that has not begun. */
  readonly nextXid: string;
  /** Every earlier transaction has ended: what it changed is to be seen, or never will be. */
  readonly settledXid: string;
  readonly isReceiptKnown: boolean;
}

export async function loadFeedState(db: Database, accountId: string, receipt: string | undefined): Promise<FeedState> {
  const sql = `
    select s.epoch, pg_snapshot_xmax(pg_current_snapshot())::text as "nextXid",
           pg_snapshot_xmin(pg_current_snapshot())::text as "settledXid",
           $2::uuid is null or exists (select 1 from processed_commands p where p.account_id = $1 and p.mutation_id = $2)
             as "isReceiptKnown"
    from server_identity s`;
  const row = await findRow<FeedState>(db, sql, [accountId, receipt ?? null]);
  if (!row) throw new Error('The database has no identity yet.');
  return row;
}

/** One row of the feed: what changed, and its place. */
export interface ChangeKey {
  readonly kind: 'licence' | 'tombstone' | 'inbox';
  readonly xid: string;
  readonly id: string;
  readonly licenceId: string;
}

/**
 * The next changes behind `after` in transactions before `settledXid`: each part of the union reads its own index in order
 * and stops at `limit`.
 */
export function loadChangeKeys(
  db: Database,
  viewer: Viewer,
  after: Position,
  settledXid: string,
  limit: number,
): Promise<ChangeKey[]> {
  const binds = new SqlBinds();
  const place = `(${binds.add(String(after.xid))}::xid8, ${binds.add(after.id)}::uuid)`;
  const [end, count] = [binds.add(settledXid), binds.add(limit)];
  const part = (kind: ChangeKey['kind'], licenceId: string, table: string, alias: string, condition: string) => `
    (select '${kind}' as kind, ${alias}.changed_xid as xid, ${alias}.id, ${licenceId} as licence_id from ${table} ${alias}
     where ${condition} and (${alias}.changed_xid, ${alias}.id) > ${place} and ${alias}.changed_xid < ${end}::xid8
     order by ${alias}.changed_xid, ${alias}.id limit ${count})`;
  const parts = [
    ...visibleParts(viewer, binds).map((condition) => part('licence', 'l.id', 'licences', 'l', condition)),
    part('inbox', 'i.licence_id', 'inbox_items', 'i', `i.account_id = ${binds.add(viewer.accountId)}::uuid`),
    ...lostParts(viewer, binds).map((condition) => part('tombstone', 's.licence_id', 'lost_sights', 's', condition)),
  ];
  const sql = `
    select kind, xid::text, id, licence_id as "licenceId" from (${parts.join(' union ')}) changes
    order by changes.xid, changes.id limit ${count}`;
  return selectRows<ChangeKey>(db, sql, binds.values);
}

/** Licences that left the reach of the viewer's grants; not those seen for another reason. */
function lostParts(viewer: Viewer, binds: SqlBinds): string[] {
  return viewer.grants.flatMap(({ role, companyId, country, officeCode }) => {
    if (role === 'support') return [];
    const reached = {
      importer: () => `s.principal_company_id = ${binds.add(companyId)}`,
      fmsca: () => `s.country = ${binds.add(country)}`,
      customs: () => `s.office_code = ${binds.add(officeCode)}`,
    }[role]();
    const isSeen = `exists (select 1 from licences l where l.id = s.licence_id and ${visibleTo(viewer, binds)})`;
    return [`${reached} and not ${isSeen}`];
  });
}

/**
 * About how much the database has to read for each of these licences, in bytes as they are stored: no content is opened for it. Those
 * that are not there any more are left out.
 */
export async function loadStoredSizes(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  if (!ids.length) return new Map();
  const sql = `
    select l.id, pg_column_size(l.content)
             + coalesce((select least(sum(pg_column_size(e.after)), 1e9)::int
                         from licence_events e where e.licence_id = l.id), 0) as bytes
    from licences l where l.id = any($1::uuid[])`;
  const rows = await selectRows<{ id: string; bytes: number }>(db, sql, [ids]);
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}

/** The numbers of licences, as they are looked up. */
export async function loadNumbers(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const sql = 'select id, licence_number as number from licences where id = any($1::uuid[])';
  const rows = await selectRows<{ id: string; number: string }>(db, sql, [ids]);
  return new Map(rows.map(({ id, number }) => [id, number]));
}

type InboxRow = Omit<InboxItem, 'at' | 'readAt'> & { readonly at: Date; readonly readAt: Date | null };

/** The inbox items with these ids, with names and numbers. */
export async function loadInboxItems(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, InboxItem>> {
  if (!ids.length) return new Map();
  const binds = new SqlBinds();
  const [account, wanted] = [binds.add(viewer.accountId), binds.add(ids)];
  const sql = `
    select i.id, i.licence_id as "licenceId", i.kind, coalesce(l.licence_number, '') as "licenceNumber",
           coalesce(trim(a.first_name || ' ' || a.last_name), '') as by, i.words, i.at, i.read_at as "readAt"
    from inbox_items i left join licences l on l.id = i.licence_id and ${visibleTo(viewer, binds)}
    left join accounts a on a.id = i.actor_id
    where i.account_id = ${account}::uuid and i.id = any(${wanted}::uuid[])`;
  const rows = await selectRows<InboxRow>(db, sql, binds.values);
  const toItem = (row: InboxRow) => ({ ...row, at: row.at.toISOString(), readAt: row.readAt?.toISOString() ?? null });
  return new Map(rows.map((row) => [row.id, toItem(row)]));
}
