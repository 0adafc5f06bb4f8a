import { findEoriFault } from '#domain/values/eori';
import type { CreateCompany, CreatedCompany } from '#contract/company';
import { COUNTRY_CODES, MEMBER_STATE_CODES } from '#reference/countries';
import { findCompany, findCompanyByEori, findOwnClaim, insertCompany } from '#server/companies/company-repository';
import { selectRows } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { refuseField } from '#server/http/refuse-field';
import type { Services } from '#server/services';

/**
 * Keeps a company ("Create Operator"). An EORI belongs to nobody by being typed first: where a company with it is there, that one is the
 * answer, and whoever says that it is another one makes a claim of their own, one an EORI. It stays a claim until the authority or the
 * support team approves its first importer.
 * @throws Problem 422 for an unknown country or an EORI that cannot be one, 409 `id-taken` when the id is that of another company
 */
export async function createCompany(
  { db }: Services,
  accountId: string,
  input: CreateCompany,
): Promise<CreatedCompany> {
  if (!COUNTRY_CODES.includes(input.country)) throw refuseField('/country', 'unknown');
  const { eori } = input;
  const fault = findEoriFault(eori, input.country, MEMBER_STATE_CODES);
  if (fault) throw refuseField('/eori', fault);
  const id = input.id.toLowerCase();
  return db.transaction(async (transaction) => {
    // Of two who type it at the same moment the second is offered the company of the first.
    await selectRows(db, `select pg_advisory_xact_lock(hashtextextended('eori ' || $1, 0))`, [eori], transaction);
    const sent = await findCompany(db, id, transaction);
    if (sent && sent.eori !== eori) throw new Problem(409, 'id-taken', 'This id is that of another company.');
    const find = input.isOwnClaim ? findOwnClaim : findCompanyByEori;
    const known = sent ?? (await find(db, eori, accountId, transaction));
    if (!known) await insertCompany(db, { ...input, id }, accountId, transaction);
    const company = known ?? (await findCompany(db, id, transaction));
    if (!company) throw new Error('The company just written is not there.');
    return { company, wasKnown: company.id !== id };
  });
}
