import { toSearchText } from '#domain/values/licence-number';
import type { Company, CreateCompany } from '#contract/company';
import { countryName } from '#reference/countries';
import { findRow, type Database, type Transaction } from '#server/database/connection';

/** Selects companies as a search shows them; a `where` follows. */
export const SELECT_COMPANIES = 'select id, name, eori, city, country from companies';

export const findCompany = (db: Database, id: string, transaction?: Transaction): Promise<Company | undefined> =>
  findRow<Company>(db, `${SELECT_COMPANIES} where id = $1`, [id], transaction);

export const findCompanyByEori = (db: Database, eori: string): Promise<Company | undefined> =>
  findRow<Company>(db, `${SELECT_COMPANIES} where eori = $1`, [eori]);

/** Keeps a company; nothing is changed where its id or EORI is there already. */
export async function insertCompany(db: Database, company: CreateCompany, createdBy: string | null): Promise<void> {
  const { id, name, address, city, country, phone, email, eori, sectionChapters } = company;
  const search = toSearchText(`${name} ${eori} ${city} ${countryName(country, 'en')}`);
  await db.query(
    `insert into companies (id, name, address, city, country, phone, email, eori, search, name_search, city_search,
       section_chapters, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::text[], $13) on conflict do nothing`,
    {
      bind: [
        ...[id, name, address, city, country, phone, email, eori],
        ...[search, toSearchText(name), toSearchText(city), [...new Set(sectionChapters)], createdBy],
      ],
    },
  );
}
