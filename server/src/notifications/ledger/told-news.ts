import type { Delivery, DeliveryStanding, ToldNews, ToldNewsPage, ToldNewsQuery } from '#contract/delivery';
import type { DeliveryFailure, DeliveryWait } from '#domain/notifications/delivery-failures';
import { selectRows, type Database } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import { visibleTo, type Viewer } from '#server/licences/visible-licences';
import { formatToldCursor, parseToldCursor, type ToldPlace } from '#server/notifications/ledger/told-cursor';
import { loadActiveGrants } from '#server/roles/grant-repository';

const PAGE = 30;

/**
 * A page of what was told a person, or of the part of it that is asked for, newest first.
 * @throws Problem 422 for a place no page gave
 */
export async function loadToldNews(
  db: Database,
  accountId: string,
  { before, ...part }: ToldNewsQuery,
): Promise<ToldNewsPage> {
  const place = before === undefined ? undefined : parseToldCursor(before);
  const viewer = { accountId, grants: await loadActiveGrants(db, accountId) };
  const rows = await loadRows(db, viewer, place, part);
  const news = rows.slice(0, PAGE).map(toNews);
  const last = news.at(-1);
  return { news, next: last && rows.length > PAGE ? formatToldCursor(last) : null };
}

interface NewsRow {
  readonly causeId: string;
  readonly kind: string;
  readonly at: Date;
  readonly licence: ToldNews['licence'];
  readonly deliveries: readonly DeliveryRow[];
}

interface DeliveryRow {
  readonly channel: Delivery['channel'];
  readonly device: string;
  readonly together: number;
  readonly status: 'waiting' | 'accepted' | 'failed' | 'off';
  readonly failure: string;
  readonly waitsFor: DeliveryWait;
  readonly dueAt: string;
  readonly acceptedAt: string;
  readonly failedAt: string;
}

function loadRows(
  db: Database,
  viewer: Viewer,
  place: ToldPlace | undefined,
  { only, item }: Omit<ToldNewsQuery, 'before'>,
): Promise<NewsRow[]> {
  const binds = new SqlBinds();
  const account = binds.add(viewer.accountId);
  const from = place
    ? `and (created_at, cause_id) < (${binds.add(place.at)}::timestamptz, ${binds.add(place.causeId)}::uuid)`
    : '';
  const failed = only ? `and status = 'failed'` : '';
  const ofItem = item
    ? `and cause_id in (select cause_id from inbox_items where account_id = ${account}::uuid and id = ${binds.add(item)}::uuid)`
    : '';
  const sql = `
    with page as (
      select distinct created_at, cause_id from deliveries where account_id = ${account}::uuid ${from} ${failed} ${ofItem}
      order by created_at desc, cause_id desc limit ${PAGE + 1})
    select p.cause_id as "causeId", coalesce(i.kind, 'test') as kind, p.created_at as at,
           case when l.id is not null then json_build_object('id', l.id, 'number', l.licence_number) end as licence, d.deliveries
    from page p left join inbox_items i on i.account_id = ${account}::uuid and i.cause_id = p.cause_id
    left join licences l on l.id = i.licence_id and ${visibleTo(viewer, binds)}
    cross join lateral (${DELIVERIES(account)}) d
    order by p.created_at desc, p.cause_id desc`;
  return selectRows<NewsRow>(db, sql, binds.values);
}

const DELIVERIES = (account: string) => `
  select coalesce(json_agg(json_build_object('channel', d.channel, 'device', d.device, 'status', d.status, 'failure', d.failure,
           'waitsFor', d.waits_for, 'dueAt', d.due_at, 'acceptedAt', d.accepted_at, 'failedAt', d.failed_at, 'together',
           (select greatest(count(*), 1) from deliveries o
            where o.message_id = d.message_id and o.status = d.status and o.failure = d.failure and d.status <> 'waiting'))
         order by d.channel, d.device, d.id)
         filter (where d.channel <> 'inbox'), '[]') as deliveries
  from deliveries d where d.account_id = ${account}::uuid and d.cause_id = p.cause_id`;

const toNews = ({ causeId, kind, at, licence, deliveries }: NewsRow): ToldNews => ({
  ...{ causeId, kind, at: at.toISOString(), licence },
  deliveries: deliveries.map((row) => ({
    ...{ channel: row.channel, device: row.device, together: row.together },
    standing: toStanding(row),
  })),
});

function toStanding({ status, failure, waitsFor, ...at }: DeliveryRow): DeliveryStanding {
  const toIso = (instant: string) => new Date(instant).toISOString();
  if (status === 'waiting') return { state: 'waiting', until: toIso(at.dueAt), because: waitsFor };
  if (status === 'accepted') return { state: 'handedOver', at: toIso(at.acceptedAt), isDelayed: failure !== '' };
  if (status === 'off') return { state: 'off' };
  return { state: 'failed', at: toIso(at.failedAt), failure: failure as DeliveryFailure };
}
