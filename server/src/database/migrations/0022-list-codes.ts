import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

// Which licences of an authority hold a heading is read from the index of its list: looked for in the lines, a common heading took
// 40 to 150 ms over 200,000 licences to count or to order by another column. A licence of more codes than fit stands there with
// none, and its lines are read.
const CODES = `
  create function list_codes(content jsonb) returns text language sql immutable strict parallel safe as $$
    select case when length(codes) <= 400 then codes end
    from (select coalesce(string_agg(distinct ' ' || (line ->> 'hsCode'), ''), '') as codes
          from jsonb_array_elements(case jsonb_typeof(content -> 'commodities') when 'array' then content -> 'commodities' end) line) listed
  $$;
  comment on function list_codes is 'The commodity codes of boxes 9 to 16, each once with a space before it; null where they are very many.';
  alter table licences add column codes text generated always as (list_codes(content)) stored;
`;

/** Reach, column, and for which rows. */
const REACHES = [
  ['requester', 'requester_id', ''],
  ['company', 'company_id', ''],
  ['principal', 'principal_company_id', 'and principal_company_id is not null'],
  ['country', 'entry_country', ''],
  ['office', 'point_of_entry', ''],
] as const;

const BEFORE = `licence_number, search, partner_country, requester_id, company_id, validation_state, clearance_state,
  submitted_at, arrives_at, expires_on, point_of_entry, entry_country`;
// What a search reads and orders by; the number as typed is not among it.
const NOW = BEFORE.replace('licence_number, search', 'search, codes');

const renew = (covered: string, isNarrowed: boolean) =>
  REACHES.map(
    ([name, column, rows]) => `
  drop index licences_listed_by_${name};
  create index licences_listed_by_${name} on licences (${column}, modified_at, id) include (${covered})
    where discarded_at is null ${isNarrowed ? rows : ''};`,
  ).join('');

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  set local statement_timeout = 0;
  ${CODES}
  ${renew(NOW, true)}
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  set local statement_timeout = 0;
  ${renew(BEFORE, false)}
  alter table licences drop column codes; drop function list_codes(jsonb)`);
