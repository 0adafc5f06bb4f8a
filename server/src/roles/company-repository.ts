import { toSearchText } from '#domain/values/licence-number';
import type { Company, CreateCompany } from '#contract/company';
import { countryName } from '#reference/countries';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';

const SELECT = 'select id, name, eori, city, country from companies';

/** At most `count` companies in whose name, EORI, city or country every word of `text` is found; none for no word. */
export async function searchCompanies(db: Database, text: string, count: number): Promise<Company[]> {
  const words = text.split(/\s+/).map(toSearchText).filter(Boolean);
  if (!words.length) return [];
  // What toSearchText leaves are letters and digits: nothing that `like` reads as a pattern.
  const patterns = words.map((word) => `%${word}%`);
  return selectRows<Company>(db, `${SELECT} where search like all($1::text[]) order by name, eori limit $2`, [
    patterns,
    count,
  ]);
}

export const findCompany = (db: Database, id: string, transaction?: Transaction): Promise<Company | undefined> =>
  findRow<Company>(db, `${SELECT} where id = $1`, [id], transaction);

export const findCompanyByEori = (db: Database, eori: string): Promise<Company | undefined> =>
  findRow<Company>(db, `${SELECT} where eori = $1`, [eori]);

/** Keeps a company; nothing is changed where its id or EORI is there already. */
export async function insertCompany(db: Database, company: CreateCompany, createdBy: string | null): Promise<void> {
  const { id, name, address, city, country, phone, email, eori } = company;
  const search = toSearchText(`${name} ${eori} ${city} ${countryName(country, 'en')}`);
  await db.query(
    `insert into companies (id, name, address, city, country, phone, email, eori, search, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    { bind: [id, name, address, city, country, phone, email, eori, search, createdBy] },
  );
}
