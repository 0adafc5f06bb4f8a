import type { Company, CreateCompany } from '#contract/account';
import { COUNTRY_CODES } from '#reference/countries';
import { Problem } from '#server/http/problem';
import { refuseField } from '#server/http/refuse-field';
import { findCompanyByEori, insertCompany } from '#server/roles/company-repository';
import type { Services } from '#server/services';

/**
 * Keeps a company ("Create Operator"). An EORI names one company: where it is known already, that one is the answer, unchanged.
 * @throws Problem 422 for an unknown country, 409 `id-taken` when the id is that of another company
 */
export async function createCompany({ db }: Services, accountId: string, input: CreateCompany): Promise<Company> {
  if (!COUNTRY_CODES.includes(input.country)) throw refuseField('/country', 'unknown');
  await insertCompany(db, input, accountId);
  const company = await findCompanyByEori(db, input.eori);
  if (!company) throw new Problem(409, 'id-taken', 'This id is that of another company.');
  return company;
}
