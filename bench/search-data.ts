import type { Client } from 'pg';
import { CUSTOMS_OFFICES } from '#reference/customs-offices';
import { buildLicence } from '#domain/testing/build-licence';
import { ANA, BRUNO, CARLA } from '#server/demo/people';

/** Licences a statement inserts. */
const BATCH = 50_000;
/** Licences a person lodges. */
const LICENCES_PER_PERSON = 200;
/** Every so manieth licence is of Ana's company: about ten thousand of a million. */
const ANA_EVERY = 100;

/** Each as often as it stands here, of a hundred: where timber enters the Union. */
const ENTRY_COUNTRIES = Object.entries({
  NL: 22,
  DE: 16,
  BE: 14,
  FR: 12,
  IT: 9,
  ES: 8,
  DK: 5,
  IE: 4,
  PL: 4,
  SE: 3,
  GR: 2,
  FI: 1,
}).flatMap(([country, count]) => Array.from({ length: count }, () => country));
const OFFICES = Object.fromEntries(
  [...new Set(ENTRY_COUNTRIES)].map((country) => [country, listOffices(country)] as const),
);

/** At most eight offices of a country, the first as often as all others together. */
function listOffices(country: string): string[] {
  const codes = CUSTOMS_OFFICES.filter((office) => office.country === country && office.isPointOfEntry).map(
    ({ code }) => code,
  );
  const [first = '', ...others] = [
    ...new Set([...(country === CARLA.country ? [CARLA.officeCode ?? ''] : []), ...codes]),
  ];
  const some = others.slice(0, 7);
  return [...some.map(() => first), ...some];
}

const FIRST_NAMES =
  'Anna Bruno Chloé Dirk Elena François Greta Hélène Igor Jürgen Katja Luís Märta Noël Olga Per Søren Zoë'.split(' ');
const LAST_NAMES = (
  'Andersen Bianchi Claes Dubois Eriksson Fischer García Hansen Ivanov Janssens Kowalski Lefèvre Müller Nowak Öberg ' +
  'Papadopoulos Quintana Rossi Šimić Thomsen Unger Visser Weber Yılmaz Zimmermann'
).split(' ');
const CODES =
  '441233 441231 440725 440729 440922 441820 940360 440320 441114 440839 442090 44123310 44072590 470321'.split(' ');
const GOODS =
  'PLYWOOD|SAWN TIMBER|DECKING|FLOORING PARQUET|VENEER SHEETS|GARDEN FURNITURE|DOORS AND FRAMES|MOULDINGS|PULP'.split(
    '|',
  );
const WOODS = 'MERANTI BANGKIRAI KERUING MAHOGANY TEAK ACACIA SENGON MERBAU PULAI DURIAN KAPUR RAMIN'.split(' ');

/** The same id for the same text, in the form of version 4. */
const uuid = (text: string) =>
  `overlay(overlay(md5(${text}) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid`;

/** Fills the migrated database with the demo people in it. `total` licences with two commodity lines each. */
export async function loadLicences(client: Client, total: number): Promise<void> {
  await client.query(
    `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set statement_timeout = 0`,
  );
  const indexes = await dropIndexes(client);
  await loadPeople(client, Math.max(20, Math.ceil(total / LICENCES_PER_PERSON)));
  for (let from = 1; from <= total; from += BATCH) {
    const to = Math.min(total, from + BATCH - 1);
    await client.query(LINES, [from, to, CODES, GOODS, WOODS]);
    await client.query(LICENCES, [
      from,
      to,
      total,
      JSON.stringify(buildLicence()),
      JSON.stringify(OFFICES),
      ENTRY_COUNTRIES,
    ]);
  }
  for (const index of indexes) await client.query(index);
  await client.query(`drop table bench_people; set session_replication_role = default`);
  await client.query('vacuum analyze licences');
  await client.query('vacuum analyze licence_commodities');
  await client.query('vacuum analyze accounts');
}

/** Indexes are made faster than kept. @returns how to make them again */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; sql: string }>(`
    select i.indexname as name, i.indexdef as sql from pg_indexes i
    where i.tablename in ('licences', 'licence_commodities') and i.schemaname = 'public'
      and not exists (select 1 from pg_constraint c where c.conname = i.indexname)`);
  for (const { name } of rows) await client.query(`drop index ${client.escapeIdentifier(name)}`);
  return rows.map(({ sql }) => sql);
}

async function loadPeople(client: Client, count: number): Promise<void> {
  await client.query('create unlogged table bench_people (place integer primary key, account uuid, company uuid)');
  await client.query(
    `insert into bench_people select n, ${uuid(`'account' || n`)}, ${uuid(`'company' || n / 3`)} from generate_series(0, $1::int - 1) n`,
    [count],
  );
  await client.query(
    `insert into companies (id, name, country, eori, search, name_search)
     select distinct on (company) company, 'Timber Trading ' || place, 'BE', 'BE' || place, 'timbertrading' || place, 'timbertrading' || place
     from bench_people`,
  );
  await client.query(
    `insert into accounts (id, email, first_name, last_name)
     select account, place || '@example.org', ($1::text[])[1 + place % cardinality($1::text[])],
            ($2::text[])[1 + place / 7 % cardinality($2::text[])] || ' ' || chr(65 + place % 26) || chr(97 + place / 26 % 26)
     from bench_people`,
    [FIRST_NAMES, LAST_NAMES],
  );
}

// `hash(n, what)` is a number that looks like chance and is the same in every run. The oldest licence is five years old.
const HASH = (what: string) => `(hashint8(n * 31 + ${what}) & 2147483647)`;

const LICENCES = `
  insert into licences (id, version, requester_id, company_id, validation_state, clearance_state, content, content_sha256,
    licence_number, number_key, partner_country, expires_on, point_of_entry, entry_country, arrives_at, submitted_at,
    created_at, modified_at, chain_head)
  select ${uuid(`'licence' || n`)}, 3, case when n % ${ANA_EVERY} = 0 then '${ANA.accountId}' else p.account end,
         case when n % ${ANA_EVERY} = 0 then '${ANA.company?.id ?? ''}' else p.company end, state,
         case when state <> 'validated' then 'notCleared' when ${HASH('3')} % 100 < 80 then 'cleared'
              when ${HASH('3')} % 100 < 95 then 'notCleared' else 'suspended' end,
         $4::jsonb || jsonb_build_object('licenceNumber', number, 'commodities', goods.lines), 'none', number, partner || ':' || replace(translate(number, '.-', ''), ' ', ''),
         partner, (at + interval '90 days')::date, office, country, at + interval '20 days',
         case when state <> 'draft' then at - interval '3 days' end, at - interval '9 days', at, 'none'
  from (select b.*, case when partner = 'ID' then format('%s.%s-%s.%s-ID-%s', to_char(at, 'YY'), lpad((n % 100000)::text, 5, '0'),
                   lpad((n / 7)::text, 5, '0'), lpad((n % 900)::text, 3, '0'), country)
               else format('GH-%s-%s', to_char(at, 'YYYY'), lpad(n::text, 7, '0')) end as number,
               $5::jsonb->country->>(${HASH('5')} % jsonb_array_length($5::jsonb->country)) as office
        from (select n, now() - ($3::bigint - n) * (interval '5 years' / $3::bigint) as at, ($6::text[])[1 + ${HASH('1')} % 100] as country,
                     case when ${HASH('4')} % 100 < 85 then 'ID' else 'GH' end as partner,
                     case when ${HASH('2')} % 100 < 80 then 'validated' when ${HASH('2')} % 100 < 85 then 'submitted'
                          when ${HASH('2')} % 100 < 88 then 'draft' when ${HASH('2')} % 100 < 90 then 'underVerification'
                          when ${HASH('2')} % 100 < 92 then 'returned' when ${HASH('2')} % 100 < 95 then 'withdrawn'
                          when ${HASH('2')} % 100 < 98 then 'rejected' else 'cancelled' end as state
              from generate_series($1::bigint, $2::bigint) n) b) l
  join bench_people p on p.place = ${HASH('6')} % (select count(*) from bench_people)
  cross join lateral (
    select jsonb_agg(($4::jsonb->'commodities'->0) || jsonb_build_object('hsCode', m.hs_code, 'description', m.description)) as lines
    from licence_commodities m where m.licence_id = ${uuid(`'licence' || n`)}) goods`;

const LINES = `
  insert into licence_commodities (licence_id, position, hs_code, description, volume_m3)
  select ${uuid(`'licence' || n`)}, position, ($3::text[])[1 + least(${HASH('7 + position')}, ${HASH('70 + position')}) % cardinality($3::text[])],
         format('%s %s, KILN DRIED, LOT %s', ($4::text[])[1 + ${HASH('8 + position')} % cardinality($4::text[])],
           ($5::text[])[1 + ${HASH('9 + position')} % cardinality($5::text[])], n % 20000), 12.5
  from generate_series($1::bigint, $2::bigint) n, generate_series(0, 1) position`;

/** Who searches. */
export const SEARCHERS = { importer: ANA, authority: BRUNO, customs: CARLA } as const;
