import type { Company } from '#contract/company';
import { toSearchText } from '#domain/values/licence-number';

/** What the advanced search asks for; blanks match everything. */
export type CompanySearch = Pick<Company, 'name' | 'eori' | 'city'>;

/** Whether each field given occurs in the company's field of the same name; case, accents and spaces do not count. */
export function matchesCompany(company: Company, wanted: CompanySearch): boolean {
  const fields = ['name', 'eori', 'city'] as const;
  return fields.every((field) => toSearchText(company[field]).includes(toSearchText(wanted[field])));
}
