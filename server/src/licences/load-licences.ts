import type { Licence } from '#contract/licence';
import { FEED_HISTORY_BYTES, FEED_HISTORY_ENTRIES } from '#contract/limits';
import { selectRows, type Database, type Transaction } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import { placesOfEntries } from '#server/licences/history/places-of-entries';
import { returnedContent } from '#server/licences/returned-licence';
import { toWire, type WireRow } from '#server/licences/to-wire';
import { visibleParts, visibleTo, type Viewer } from '#server/licences/visible-licences';
import { AUTHORITY_NAME } from '#server/roles/holder';

/** Those of `ids` the viewer may see, with names and histories, in one query. */
export async function loadLicences(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
  tx?: Transaction,
): Promise<Map<string, Licence>> {
  if (!ids.length) return new Map();
  const binds = new SqlBinds();
  const offices = viewer.grants.flatMap(({ officeCode }) => officeCode ?? []);
  const sql = `
    select l.id, l.version, l.content, l.validation_state as validation, l.clearance_state as clearance,
           l.requester_id = ${binds.add(viewer.accountId)}::uuid as "isOwn", trim(r.first_name || ' ' || r.last_name) as requester,
           coalesce(c.name, '') as company, coalesce(p.name, '') as principal,
           l.entry_country as "entryCountry",
           array(select f.office_code from office_sights f
                 where f.licence_id = l.id and f.office_code = any(${binds.add(offices)}::text[])
                 order by f.office_code) as "foundAt", l.arrives_at as "arrivesAt",
           l.submitted_at as "submittedAt", l.decision_words as "decisionWords", l.modified_at as "modifiedAt",
           h.history, late.decisions as "lateDecisions",
           ${returnedContent('l')} as returned
    from licences l
    join accounts r on r.id = l.requester_id
    left join companies c on c.id = l.company_id
    left join companies p on p.id = l.principal_company_id
    cross join lateral (${HISTORY}) h
    cross join lateral (${LATE} and (${officialParts(viewer, binds).join(' or ') || 'false'})) late
    where l.id = any(${binds.add(ids)}::uuid[]) and ${visibleTo(viewer, binds)}`;
  const rows = await selectRows<WireRow>(db, sql, binds.values, tx);
  return new Map(rows.map((row) => [row.id, toWire(row)]));
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * The newest entries, within the budget of the feed; the rest is asked for (`history/`). The newest of each kind always comes along:
 * devices look it up without a network. A draft is saved at every pause: of several in a row the last one tells enough. The table
 * keeps them all.
 */
const HISTORY = `
  select coalesce(json_agg(json_build_object('version', e.version, 'kind', e.kind, 'by', e.by, 'role', e.role,
           'companyName', e.company_name, 'country', e.country, 'officeCode', e.office_code,
           'authorityName', e.authority_name, 'at', ${iso('e.at')},
           'deviceAt', ${iso('e.device_at')}, 'words', e.words, 'details', e.details) order by e.version), '[]') as history
  from (select v.version, v.kind, v.at, v.device_at, v.words, d.details, k.nth_of_kind,
               trim(a.first_name || ' ' || a.last_name) as by, g.role, g.country,
               g.office_code, o.name as company_name, ${AUTHORITY_NAME} as authority_name,
               sum(octet_length(v.words) + octet_length(d.details::text)) over (order by v.version desc) as bytes
        from (${placesOfEntries('l.id')}) k
        join licence_events v on v.id = k.id
        -- A content is large and out of line: it is read only where there is something beside it.
        cross join lateral (select case when v.kind = 'saveDraft' then '{}' else coalesce(v.after->'decision', '{}') end as details) d
        join accounts a on a.id = v.account_id
        join role_grants g on g.id = v.grant_id
        left join companies o on o.id = g.company_id
        left join competent_authorities ca on ca.country = g.country
        where k.nth <= ${FEED_HISTORY_ENTRIES} or k.nth_of_kind = 1) e
  where e.bytes <= ${FEED_HISTORY_BYTES} or e.nth_of_kind = 1`;

/**
 * As an officer whose country or office it concerns, not as somebody who once made it. An importer is not shown what came too late: it has no effect on the goods, and its words are for the two
 * offices and the authority, who settle it.
 */
const officialParts = (viewer: Viewer, binds: SqlBinds): string[] =>
  visibleParts(viewer, binds, ['country', 'office', 'found']);

const LATE = `
  select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'by', trim(a.first_name || ' ' || a.last_name),
           'role', g.role, 'companyName', null, 'country', g.country, 'officeCode', g.office_code, 'authorityName', null,
           'at', ${iso('d.at')}, 'deviceAt', ${iso('d.device_at')}, 'words', d.words, 'details', d.details,
           'firstVersion', d.first_version) order by d.at, d.id), '[]') as decisions
  from (select x.*, row_number() over newest as nth,
               sum(octet_length(x.words) + octet_length(x.details::text)) over newest as bytes
        from late_decisions x where x.licence_id = l.id window newest as (order by x.at desc, x.id desc)) d
  join accounts a on a.id = d.account_id
  join role_grants g on g.id = d.grant_id
  where (d.nth = 1 or d.bytes <= ${FEED_HISTORY_BYTES} and d.nth <= ${FEED_HISTORY_ENTRIES})`;
