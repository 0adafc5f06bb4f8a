import { toSearchText } from '#domain/values/licence-number';
import type { Company, CreateCompany } from '#contract/company';
import { countryName } from '#reference/countries';
import { findRow, type Database, type Transaction } from '#server/database/connection';

/** Selects companies as a search shows them; a `where` follows. */
export const COMPANY_COLUMNS = `id, name, eori, city, country, confirmed_at is not null as "isConfirmed"`;
export const SELECT_COMPANIES = `select ${COMPANY_COLUMNS} from companies`;

export const findCompany = (db: Database, id: string, transaction?: Transaction): Promise<Company | undefined> =>
  findRow<Company>(db, `${SELECT_COMPANIES} where id = $1`, [id], transaction);

/** The company of an EORI: the one that is confirmed, else the one that `accountId` claims it for, else the first claim. */
export const findCompanyByEori = (
  db: Database,
  eori: string,
  accountId: string,
  transaction: Transaction,
): Promise<Company | undefined> =>
  findRow<Company>(
    db,
    `${SELECT_COMPANIES} where eori = $1
     order by confirmed_at is null, created_by is distinct from $2::uuid, created_at, id limit 1`,
    [eori, accountId],
    transaction,
  );

/** What `accountId` itself claimed the EORI for, confirmed or not. */
export const findOwnClaim = (
  db: Database,
  eori: string,
  accountId: string,
  transaction: Transaction,
): Promise<Company | undefined> =>
  findRow<Company>(
    db,
    `${SELECT_COMPANIES} where eori = $1 and created_by = $2 order by confirmed_at is not null, created_at limit 1`,
    [eori, accountId],
    transaction,
  );

/** Other companies with the same EORI, the confirmed one first. */
export const OTHER_CLAIMS = `
  select o.id, o.name, o.eori, o.city, o.country, o.confirmed_at is not null as "isConfirmed"
  from companies o where o.eori = c.eori and o.id <> c.id order by o.confirmed_at is null, o.created_at, o.id limit 20`;

/** Keeps a company; nothing is changed where its id, or a claim of this account to the EORI, is there already. */
export async function insertCompany(
  db: Database,
  company: Omit<CreateCompany, 'isOwnClaim'>,
  createdBy: string | null,
  transaction?: Transaction,
): Promise<void> {
  const { id, name, address, city, country, phone, email, eori, sectionChapters } = company;
  const search = toCompanySearch(company);
  await db.query(
    `insert into companies (id, name, address, city, country, phone, email, eori, search, name_search, city_search,
       section_chapters, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::text[], $13) on conflict do nothing`,
    {
      bind: [
        ...[id, name, address, city, country, phone, email, eori],
        ...[search, toSearchText(name), toSearchText(city), [...new Set(sectionChapters)], createdBy],
      ],
      ...(transaction ? { transaction } : {}),
    },
  );
}

/** By what a company is found. */
export const toCompanySearch = ({ name, eori, city, country }: Omit<Company, 'id' | 'isConfirmed'>): string =>
  toSearchText(`${name} ${eori} ${city} ${countryName(country, 'en')}`);
