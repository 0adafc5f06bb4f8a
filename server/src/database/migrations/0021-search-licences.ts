import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

// Generated columns and not the use cases: they are right whoever writes, for rows that were there before too. The cut keeps the
// rows of the indexes below what PostgreSQL takes.
const ADD_COLUMNS = `
  create function to_search_text(words text) returns text language sql immutable strict parallel safe as $$
    select translate(replace(replace(replace(replace(
      lower(regexp_replace(normalize(words, NFKD), '[^[:alnum:]]|[\\u0300-\\u036f]', '', 'g')),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðħŧŋıς', 'olddhtniσ')
  $$;
  comment on function to_search_text is 'Lower case, without accents, separators and spaces: as toSearchText of domain/values/licence-number.';
  alter table licences add column search text not null generated always as (left(to_search_text(licence_number), 200)) stored;
  alter table licence_commodities add column search text not null generated always as (to_search_text(description)) stored;
  alter table accounts add column name_search text not null generated always as (to_search_text(first_name || last_name)) stored;
  comment on column licences.search is 'The number as to_search_text gives it. Names of accounts are not here: they can be erased.';
  alter table licences alter column search set statistics 1000;
  alter table licence_commodities alter column search set statistics 1000;
`;

const REACHES = {
  requester: 'requester_id',
  company: 'company_id',
  principal: 'principal_company_id',
  country: 'entry_country',
  office: 'point_of_entry',
};

// What is searched and ordered stands in the index beside the place in the list, so that neither a sort by another column nor a
// criterion that nothing meets reads the licences themselves (3 kB each).
const COVERED = `(licence_number, search, partner_country, requester_id, company_id, validation_state, clearance_state,
  submitted_at, arrives_at, expires_on, point_of_entry, entry_country)`;

const toIndex = ([name, column]: [string, string]) => `
  create index licences_listed_by_${name} on licences (${column}, modified_at, id) include ${COVERED} where discarded_at is null;`;

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  set local statement_timeout = 0;
  create extension if not exists pg_trgm;
  ${ADD_COLUMNS}
  create index licences_by_number_part on licences using gin (search gin_trgm_ops) where discarded_at is null;
  drop index commodities_by_code;
  create index commodities_by_code on licence_commodities (hs_code text_pattern_ops, licence_id);
  create index commodities_by_word on licence_commodities using gin (search gin_trgm_ops);
  create index accounts_by_name on accounts using gin (name_search gin_trgm_ops);
  ${Object.entries(REACHES).map(toIndex).join('')}
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  ${Object.keys(REACHES)
    .map((name) => `drop index licences_listed_by_${name};`)
    .join(' ')}
  drop index commodities_by_code; create index commodities_by_code on licence_commodities (hs_code text_pattern_ops);
  alter table licences drop column search; alter table licence_commodities drop column search;
  alter table accounts drop column name_search; drop function to_search_text(text)`);
