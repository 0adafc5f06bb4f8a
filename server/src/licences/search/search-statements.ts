import { TOTAL_CAP, type SearchQuery } from '#contract/search';
import { SqlBinds } from '#server/database/sql-binds';
import { toConditions } from '#server/licences/search/search-conditions';
import type { SearchPlace } from '#server/licences/search/search-cursor';
import { toSqlOrder, type SqlOrder } from '#server/licences/search/search-orders';
import { visibleParts, type Viewer } from '#server/licences/visible-licences';

/** SQL whose `$n` are `binds`. */
export interface Statement {
  readonly sql: string;
  readonly binds: readonly unknown[];
}

/** Who asks for what; `requesters` as `toConditions` takes them. */
export interface Search {
  readonly viewer: Viewer;
  readonly query: SearchQuery;
  readonly requesters?: readonly string[] | null | undefined;
}

/**
 * The rows of a page and one more where there is one. Each reason for which the viewer sees licences is a part that reads its
 * own index and stops at the limit: an `or` over several would read all of them. Undefined where the viewer can see nothing.
 */
export function toRowsStatement(search: Search, place: SearchPlace | undefined): Statement | undefined {
  const binds = new SqlBinds();
  const order = toSqlOrder(search.query.order);
  const by = (key: string, id: string) => `order by ${key} ${order.direction}, ${id} ${order.direction}`;
  const end = `limit ${search.query.limit + 1}`;
  const behind = place ? [toBehind(order, place, binds)] : [];
  const parts = wheres(search, binds, behind).map(
    (where) => `
      (select l.id, ${order.key} as key from licences l ${order.join} where ${where} ${by(order.key, 'l.id')} ${end})`,
  );
  if (!parts.length) return undefined;
  const sql = `
    select l.id, l.licence_number as "licenceNumber", l.partner_country as "partnerCountry",
           trim(r.first_name || ' ' || r.last_name) as requester, coalesce(c.name, '') as company,
           l.validation_state as validation, l.clearance_state as clearance, l.point_of_entry as "pointOfEntry",
           l.arrives_at as "arrivesAt", l.expires_on as "expiresOn", l.submitted_at as "submittedAt",
           l.modified_at as "modifiedAt", ${order.asText} as "sortKey"
    from (select * from (${parts.join(' union ')}) found ${by('key', 'id')} ${end}) k
    join licences l on l.id = k.id
    join accounts r on r.id = l.requester_id
    left join companies c on c.id = l.company_id
    ${by('k.key', 'k.id')}`;
  return { sql, binds: binds.values };
}

/** How many there are, counted no further than TOTAL_CAP. */
export function toTotalStatement(search: Search): Statement {
  const binds = new SqlBinds();
  const parts = wheres(search, binds, []).map(
    (where) => `(select l.id from licences l where ${where} limit ${TOTAL_CAP})`,
  );
  const sql = `select least(count(*), ${TOTAL_CAP})::int as total from (${parts.join(' union ')}) found`;
  return { sql, binds: binds.values };
}

function wheres({ viewer, query, requesters }: Search, binds: SqlBinds, more: readonly string[]): string[] {
  const conditions = [...toConditions(query, requesters, binds), ...more];
  return visibleParts(viewer, binds).map((part) => ['l.discarded_at is null', part, ...conditions].join(' and '));
}

function toBehind({ key, direction, bound }: SqlOrder, place: SearchPlace, binds: SqlBinds): string {
  const sign = direction === 'desc' ? '<' : '>';
  return `(${key}, l.id) ${sign} (${bound(binds.add(place.key))}, ${binds.add(place.id)}::uuid)`;
}
