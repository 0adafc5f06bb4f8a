import type { Grant, RoleRequest } from '#contract/role';
import { MEMBER_STATE_CODES } from '#reference/countries';
import { findCustomsOffice } from '#reference/customs-offices';
import { holdAccount } from '#server/accounts/hold-account';
import type { Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { refuseField } from '#server/http/refuse-field';
import { findCompany } from '#server/companies/company-repository';
import { recordGrantEvent } from '#server/roles/grant-event';
import { findGrant, findLiveGrants, insertRequest, toGrant, type GrantPlace } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/**
 * Asks those who decide for a role. Asked again, by the same id or for the same holder, the answer is the request there is.
 * @throws Problem 422 for an unknown company, country or office; 409 `one-fmsca-role`; 409 `id-taken`
 */
export async function requestRole(services: Services, accountId: string, request: RoleRequest): Promise<Grant> {
  const { db } = services;
  return db.transaction(async (transaction) => {
    await holdAccount(db, accountId, transaction);
    const place = await getPlace(services, request, transaction);
    const isNew = await insertRequest(db, accountId, request, place, transaction);
    if (!isNew) return findEarlier(services, accountId, request, place, transaction);
    const { id: grantId, words } = request;
    await recordGrantEvent(services, { grantId, kind: 'request', accountId, words }, transaction);
    return getGrant(services, request.id, transaction);
  });
}

/** What the role is for, checked against the reference data. */
async function getPlace({ db }: Services, request: RoleRequest, transaction: Transaction): Promise<GrantPlace> {
  const none = { companyId: null, country: null, officeCode: null };
  if (request.role === 'importer') {
    const company = await findCompany(db, request.companyId, transaction);
    if (!company) throw refuseField('/companyId', 'unknown');
    return { ...none, companyId: company.id };
  }
  if (request.role === 'fmsca') {
    if (!MEMBER_STATE_CODES.includes(request.country)) throw refuseField('/country', 'unknown');
    return { ...none, country: request.country };
  }
  const office = findCustomsOffice(request.officeCode);
  if (!office) throw refuseField('/officeCode', 'unknown');
  return { ...none, country: office.country, officeCode: office.code };
}

/** The request that stands in the way of a new one is its answer, or says why there cannot be one. */
async function findEarlier(
  services: Services,
  accountId: string,
  request: RoleRequest,
  place: GrantPlace,
  transaction: Transaction,
): Promise<Grant> {
  const live = await findLiveGrants(services.db, accountId, request.role, transaction);
  const same = live.find(
    (grant) =>
      grant.companyId === place.companyId && grant.country === place.country && grant.officeCode === place.officeCode,
  );
  if (same) return toGrant(same);
  const sent = await findGrant(services.db, request.id, transaction);
  const isSame = sent?.accountId === accountId && sent.role === request.role && sent.companyId === place.companyId;
  if (sent && isSame && sent.country === place.country && sent.officeCode === place.officeCode) return toGrant(sent);
  if (sent) throw new Problem(409, 'id-taken', 'This id is that of another request.');
  throw new Problem(409, 'one-fmsca-role', 'You can act for one competent authority only.');
}

async function getGrant({ db }: Services, id: string, transaction: Transaction): Promise<Grant> {
  const row = await findGrant(db, id, transaction);
  if (!row) throw new Error('The request just written is not there.');
  return toGrant(row);
}
