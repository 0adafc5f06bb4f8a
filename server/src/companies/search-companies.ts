import { toSearchText } from '#domain/values/licence-number';
import type { CompaniesQuery, Company } from '#contract/company';
import { SELECT_COMPANIES } from '#server/companies/company-repository';
import { selectRows, type Database } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';

const SHOWN = 50;

/**
 * Companies in which every word of `text` is found, and every word of the other fields in the field of their name; in any
 * order, without accents and separators. None where nothing is asked.
 */
export async function searchCompanies(
  db: Database,
  { text, name, eori, city, country }: CompaniesQuery,
): Promise<{ companies: Company[]; isMore: boolean }> {
  const binds = new SqlBinds();
  const fields = { name_search: toWords(name), city_search: toWords(city), 'lower(eori)': toWords(toSearchText(eori)) };
  const conditions = [
    // `search` holds the fields too, and has the index.
    ...contains('search', [...toWords(text), ...Object.values(fields).flat()], binds),
    ...Object.entries(fields).flatMap(([column, words]) => contains(column, words, binds)),
    ...(country ? [`country = ${binds.add(country)}`] : []),
  ];
  if (!conditions.length) return { companies: [], isMore: false };
  const sql = `${SELECT_COMPANIES} where ${conditions.join(' and ')} order by name, eori limit ${SHOWN + 1}`;
  const found = await selectRows<Company>(db, sql, binds.values);
  return { companies: found.slice(0, SHOWN), isMore: found.length > SHOWN };
}

const toWords = (text: string): string[] => text.split(/\s+/).map(toSearchText).filter(Boolean);

/** One condition a word, which the trigram index answers; what toSearchText leaves holds nothing that `like` reads as a pattern. */
const contains = (column: string, words: readonly string[], binds: SqlBinds): string[] =>
  [...new Set(words)].map((word) => `${column} like ${binds.add(`%${word}%`)}`);
