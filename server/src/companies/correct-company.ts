import { findEoriFault } from '#domain/values/eori';
import { toSearchText } from '#domain/values/licence-number';
import type { CompanyDetails, CorrectCompany } from '#contract/company';
import { COUNTRY_CODES, MEMBER_STATE_CODES } from '#reference/countries';
import { loadCompanyDetails } from '#server/companies/company-details';
import { recordCompanyEvent } from '#server/companies/company-event';
import { toCompanySearch } from '#server/companies/company-repository';
import { explainConfirmed } from '#server/companies/confirm-company';
import { findRow, selectRows, type Transaction } from '#server/database/connection';
import { notFound, Problem } from '#server/http/problem';
import { refuseField } from '#server/http/refuse-field';
import type { Services } from '#server/services';

const FIELDS = ['name', 'address', 'city', 'country', 'phone', 'email', 'eori'] as const;
type Fields = Pick<CorrectCompany, (typeof FIELDS)[number]>;
interface Held extends Fields {
  readonly version: string;
  readonly actedAs: 'administrator' | 'support' | null;
}

/**
 * Corrects what is known of a company, and writes down who did, when, what it said before and why. Its administrator does so; country and
 * EORI, on which the confirmation and the authority that decides rest, are for the support team alone. The same sent again is no second
 * correction.
 * @throws Problem 404 for everybody else; 422 for a field that cannot be used or is the support team's; 409 `stale-version`,
 *   `eori-confirmed`
 */
export async function correctCompany(
  services: Services,
  accountId: string,
  id: string,
  input: CorrectCompany,
): Promise<CompanyDetails> {
  const { db } = services;
  await db.transaction(async (transaction) => {
    const held = await lock(services, accountId, id, transaction);
    if (!held?.actedAs) throw notFound();
    assertUsable(held, input);
    const changed = FIELDS.filter((field) => held[field] !== input[field]);
    if (!changed.length) return;
    if (Number(held.version) !== input.version)
      throw new Problem(409, 'stale-version', 'Somebody changed it in the meantime.');
    await write(services, id, input, transaction);
    const pick = (from: Fields) => Object.fromEntries(changed.map((field) => [field, from[field]]));
    const { actedAs } = held;
    const happened = { companyId: id, kind: 'correct', accountId, actedAs, words: input.words } as const;
    await recordCompanyEvent(db, { ...happened, before: pick(held), after: pick(input) }, transaction);
  });
  return loadCompanyDetails(services, accountId, id);
}

/** Holds the company, and says in what capacity the account corrects it. */
const lock = ({ db }: Services, accountId: string, id: string, transaction: Transaction): Promise<Held | undefined> =>
  findRow<Held>(
    db,
    `select name, address, city, country, phone, email, eori, version,
            (select case d.role when 'support' then 'support' else 'administrator' end from role_grants d
             where d.account_id = $2 and d.status = 'active'
               and (d.role = 'support' or (d.company_id = c.id and d.is_administrator))
             order by d.role = 'support' desc limit 1) as "actedAs"
     from companies c where id = $1 for no key update`,
    [id, accountId],
    transaction,
  );

function assertUsable(held: Held, input: CorrectCompany): void {
  const mayAll = held.actedAs === 'support';
  if (!mayAll && input.country !== held.country) throw refuseField('/country', 'support-only');
  if (!mayAll && input.eori !== held.eori) throw refuseField('/eori', 'support-only');
  if (!COUNTRY_CODES.includes(input.country)) throw refuseField('/country', 'unknown');
  const fault = findEoriFault(input.eori, input.country, MEMBER_STATE_CODES);
  if (fault) throw refuseField('/eori', fault);
}

async function write({ db }: Services, id: string, input: Fields, transaction: Transaction): Promise<void> {
  const { name, address, city, country, phone, email, eori } = input;
  await selectRows(
    db,
    `update companies set name = $2, address = $3, city = $4, country = $5, phone = $6, email = $7, eori = $8,
       search = $9, name_search = $10, city_search = $11, version = version + 1 where id = $1`,
    [
      ...[id, name, address, city, country, phone, email, eori],
      ...[toCompanySearch(input), toSearchText(name), toSearchText(city)],
    ],
    transaction,
  ).catch(explainConfirmed);
}
