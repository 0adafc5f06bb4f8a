import { toInstant } from '#domain/values/arrival';
import { addDays, type PlainDate } from '#domain/values/plain-date';
import type { SearchQuery } from '#contract/search';
import type { SqlBinds } from '#server/database/sql-binds';

/** Up to so many people of a name their ids are asked for; the licences of more are found the other way round. */
export const FEW_REQUESTERS = 500;

/** The criteria of a search as SQL on `licences l`. `requesters`: the accounts whose name was found, null where they are many. */
export function toConditions(
  query: SearchQuery,
  requesters: readonly string[] | null | undefined,
  binds: SqlBinds,
): string[] {
  const { reference, validation, clearance, code, description, entry, partner } = query;
  const given = <Value>(value: Value | undefined, toSql: (bind: string) => string): string[] =>
    value === undefined ? [] : [toSql(binds.add(value))];
  return [
    ...given(reference && `%${reference}%`, (bind) => `l.search like ${bind}`),
    ...given(validation, (bind) => `l.validation_state = any(${bind}::text[])`),
    ...given(clearance, (bind) => `l.clearance_state = any(${bind}::text[])`),
    ...given(partner, (bind) => `l.partner_country = ${bind}`),
    ...given(entry, (bind) => `l.${entry?.length === 2 ? 'entry_country' : 'point_of_entry'} = ${bind}`),
    ...(code ? [toCodeCondition(code, binds)] : []),
    ...(description ? [hasLine(contains('m.search', description, binds))] : []),
    ...toRequesterCondition(query, requesters, binds),
    ...toDayConditions(query, binds),
  ];
}

/** One condition a word; what toSearchText leaves holds nothing that `like` reads as a pattern. */
export const contains = (column: string, words: readonly string[], binds: SqlBinds): string[] =>
  words.map((word) => `${column} like ${binds.add(`%${word}%`)}`);

/** From the codes beside the licence, which the index of the list holds; its lines only where they are too many for it. */
function toCodeCondition(code: string, binds: SqlBinds): string {
  const line = hasLine([`m.hs_code like ${binds.add(`${code}%`)}`]);
  return `(l.codes like ${binds.add(`% ${code}%`)} or (l.codes is null and ${line}))`;
}

const hasLine = (conditions: readonly string[]): string =>
  `exists (select 1 from licence_commodities m where m.licence_id = l.id and ${conditions.join(' and ')})`;

function toRequesterCondition(
  { requester }: SearchQuery,
  ids: readonly string[] | null | undefined,
  binds: SqlBinds,
): string[] {
  if (!requester) return [];
  if (ids) return [`l.requester_id = any(${binds.add(ids)}::uuid[])`];
  const named = contains('a.name_search', requester, binds).join(' and ');
  return [`exists (select 1 from accounts a where a.id = l.requester_id and ${named})`];
}

function toDayConditions(query: SearchQuery, binds: SqlBinds): string[] {
  const { arrivesFrom, arrivesTo, submittedFrom, submittedTo, expiresFrom, expiresTo, zone } = query;
  const begin = (day: PlainDate) => toInstant({ date: day, time: '00:00', zone });
  const bound = (column: string, sign: '<' | '>=' | '<=', value: string | undefined) =>
    value === undefined ? [] : [`l.${column} ${sign} ${binds.add(value)}`];
  return [
    ...bound('arrives_at', '>=', arrivesFrom && begin(arrivesFrom)),
    ...bound('arrives_at', '<', arrivesTo && begin(addDays(arrivesTo, 1))),
    ...bound('submitted_at', '>=', submittedFrom && begin(submittedFrom)),
    ...bound('submitted_at', '<', submittedTo && begin(addDays(submittedTo, 1))),
    ...bound('expires_on', '>=', expiresFrom),
    ...bound('expires_on', '<=', expiresTo),
  ];
}
