import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

// What a number was taken for when this ran (domain/values/licence-identity may learn more later).
const ALIKE = {
  from: 'АВЕЅІЈКМНОРСТУХԚԜҮӀЗΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺՍՏՕԼ',
  to: 'ABESIJKMHOPCTYXQWYI3ABEZHIKMNOPTYXCMUSOL',
};
const LETTERS: Record<string, string> = {
  ...{ ẞ: 'SS', Æ: 'AE', Œ: 'OE', Þ: 'TH', Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Ħ: 'H', Ŧ: 'T', Ŋ: 'N' },
};
const INDONESIA = /^(\d{2})(\d{5})(\d{5})(\d{3})(ID)([A-Z]{2})$/;
const ROWS_AT_ONCE = 5_000;

function toDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}

function identify(number: string, country: string): string | null {
  const groups = number
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[ẞÆŒÞØŁĐÐĦŦŊ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/(?!\d)\p{Nd}/gu, toDigit)
    .replace(/[\p{Z}\p{Cc}\p{P}\p{Sm}\p{Sc}\p{Sk}¦©®°]+/gu, '-')
    .replace(/[^A-Z\d-]/gu, (sign) => [...ALIKE.to][[...ALIKE.from].indexOf(sign)] ?? sign)
    .split('-')
    .filter(Boolean);
  if (!groups.length) return null;
  const known = country === 'ID' ? INDONESIA.exec(groups.join('')) : null;
  return `${country}:${(known?.slice(1) ?? groups).join('-')}`;
}

const COLUMNS = `
  alter table licences add column number_identity text,
    add column is_known_double boolean not null default false,
    add column near_signs text generated always as (translate(substring(number_identity from 4), 'OIL-', '011')) stored,
    add column bare_groups text generated always as
      (regexp_replace(translate(substring(number_identity from 4), 'OIL', '011'), '(^|-)0+(?=[0-9])', '\\1', 'g')) stored;
  comment on column licences.number_identity is 'Issuing country, then the groups of the number in capitals (domain/values/licence-identity); null while either is missing.';
  comment on column licences.is_known_double is 'Its number was in use before the identity of numbers was known; both stayed, and their authorities were told (number_doubles).';
  comment on column licences.near_signs is 'The signs of the number, those that are read alike as one: what near numbers share (domain/values/near-number).';
  comment on column licences.bare_groups is 'The groups of the number without the zeros they begin with, signs as in near_signs.';
  create table number_doubles (
    id          uuid primary key default gen_random_uuid(),
    licence_id  uuid not null unique references licences,
    first_id    uuid not null references licences,
    found_at    timestamptz(3) not null default now(),
    told_at     timestamptz(3)
  );
  comment on table number_doubles is 'Licences in force whose number another one had before: met when the identity of numbers was introduced, told to the authorities of both.';
`;

// Who was validated first keeps the number; where two were at the same moment, the older licence.
const DOUBLES = `
  with in_use as (
    select l.id, l.number_identity, row_number() over by_age as place, first_value(l.id) over by_age as first_id
    from licences l
    left join lateral (select min(e.at) as at from licence_events e where e.licence_id = l.id and e.kind = 'validate') v on true
    where l.number_identity is not null and (l.validation_state = 'validated' or l.clearance_state = 'cleared')
    window by_age as (partition by l.number_identity order by v.at nulls last, l.id)
  ), doubles as (
    insert into number_doubles (licence_id, first_id) select id, first_id from in_use where place > 1 returning licence_id
  )
  update licences set is_known_double = true where id in (select licence_id from doubles)`;

const INDEXES = `
  drop index number_is_validated_once;
  create unique index number_is_validated_once on licences (number_identity)
    where (validation_state = 'validated' or clearance_state = 'cleared') and not is_known_double;
  create index licences_by_identity on licences (number_identity);
  create index licences_by_near_signs on licences (near_signs);
  create index licences_by_bare_groups on licences (bare_groups);
`;

interface NumberRow {
  readonly id: string;
  readonly number: string;
  readonly country: string;
}

/** Each licence gets the identity of its number, one that was used twice is noted, and from now on no number is. */
export const up = async ({ context: db }: MigrationParams<QueryInterface>) => {
  await db.sequelize.query(COLUMNS);
  await identifyAll(db);
  await db.sequelize.query(DOUBLES);
  await db.sequelize.query(INDEXES);
};

async function identifyAll(db: QueryInterface): Promise<void> {
  const page = `select id, licence_number as number, partner_country as country from licences
    where partner_country is not null and id > $1 order by id limit ${ROWS_AT_ONCE}`;
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = (await db.sequelize.query(page, { bind: [last] }))[0] as NumberRow[];
    const identities = rows.map(({ id, number, country }) => ({ id, identity: identify(number, country) }));
    await db.sequelize.query(
      `update licences l set number_identity = it.identity
       from jsonb_to_recordset($1::jsonb) as it (id uuid, identity text) where l.id = it.id and it.identity is not null`,
      { bind: [JSON.stringify(identities)] },
    );
    const end = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE || !end) return;
    last = end.id;
  }
}

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  drop table number_doubles;
  alter table licences drop column near_signs, drop column bare_groups, drop column is_known_double, drop column number_identity;
  create unique index number_is_validated_once on licences (number_key) where validation_state = 'validated';
`);
