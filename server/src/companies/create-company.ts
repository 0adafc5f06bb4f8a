import { findEoriFault } from '#domain/values/eori';
import type { CreateCompany, CreatedCompany } from '#contract/company';
import { COUNTRY_CODES, MEMBER_STATE_CODES } from '#reference/countries';
import { findCompanyByEori, insertCompany } from '#server/companies/company-repository';
import { Problem } from '#server/http/problem';
import { refuseField } from '#server/http/refuse-field';
import type { Services } from '#server/services';

/**
 * Keeps a company ("Create Operator"). An EORI names one company: where it is known already, that one is the answer, unchanged.
 * @throws Problem 422 for an unknown country or an EORI that cannot be one, 409 `id-taken` when the id is that of another company
 */
export async function createCompany(
  { db }: Services,
  accountId: string,
  input: CreateCompany,
): Promise<CreatedCompany> {
  if (!COUNTRY_CODES.includes(input.country)) throw refuseField('/country', 'unknown');
  const fault = findEoriFault(input.eori, input.country, MEMBER_STATE_CODES);
  if (fault) throw refuseField('/eori', fault);
  await insertCompany(db, input, accountId);
  const company = await findCompanyByEori(db, input.eori);
  if (!company) throw new Problem(409, 'id-taken', 'This id is that of another company.');
  return { company, wasKnown: company.id !== input.id.toLowerCase() };
}
