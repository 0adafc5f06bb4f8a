import type { Authority, AuthorityChange } from '#contract/authority';
import { COMPETENT_AUTHORITIES, type CompetentAuthority } from '#reference/competent-authorities';
import { findRow, selectRows, type Database } from '#server/database/connection';

type AuthorityRow = Omit<Authority, 'isStaffed'>;

const COLUMNS = `country, name, name_en as "nameEn", address, email, phone, website, version`;

/** The authority of every Member State: what the support team completed, else what the reference data say. */
export async function loadAuthorities(db: Database): Promise<Authority[]> {
  const completed = await selectRows<AuthorityRow>(db, `select ${COLUMNS} from competent_authorities`);
  const rows = new Map(completed.map((row) => [row.country, row]));
  const staffed = await loadStaffedCountries(db);
  return COMPETENT_AUTHORITIES.map((known) => ({
    ...(rows.get(known.country) ?? toRow(known)),
    isStaffed: staffed.has(known.country),
  }));
}

/** Undefined for a country that is no Member State. */
export const findAuthority = async (db: Database, country: string): Promise<Authority | undefined> =>
  (await loadAuthorities(db)).find((authority) => authority.country === country);

async function loadStaffedCountries(db: Database): Promise<Set<string>> {
  const rows = await selectRows<{ country: string }>(
    db,
    `select distinct country from role_grants where role = 'fmsca' and status = 'active'`,
  );
  return new Set(rows.map(({ country }) => country));
}

function toRow({ country, name, nameEn, address, email }: CompetentAuthority): AuthorityRow {
  const blank = { phone: '', website: '', version: 0 };
  return { ...blank, country, name: name ?? '', nameEn: nameEn ?? '', address: address ?? '', email: email ?? '' };
}

/** @returns false when the version there is another one than `change` is made on; nothing is changed then */
export async function replaceAuthority(
  db: Database,
  accountId: string,
  country: string,
  { name, nameEn, address, email, phone, website, version }: AuthorityChange,
): Promise<boolean> {
  const row = await findRow(
    db,
    `insert into competent_authorities as ca (country, name, name_en, address, email, phone, website, updated_by)
     select $1, $2, $3, $4, $5, $6, $7, $8::uuid
     where $9::bigint = 0 or exists (select 1 from competent_authorities where country = $1)
     on conflict (country) do update set name = excluded.name, name_en = excluded.name_en, address = excluded.address,
       email = excluded.email, phone = excluded.phone, website = excluded.website, updated_by = excluded.updated_by,
       updated_at = now(), version = ca.version + 1
     where ca.version = $9::bigint returning country`,
    [country, name, nameEn, address, email, phone, website, accountId, version],
  );
  return row !== undefined;
}

/** Whether `accountId` made the last change. */
export async function isChangedBy(db: Database, country: string, accountId: string): Promise<boolean> {
  const sql = 'select 1 from competent_authorities where country = $1 and updated_by = $2';
  return (await findRow(db, sql, [country, accountId])) !== undefined;
}
