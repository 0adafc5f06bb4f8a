import { NO_STANDING, type Standing } from '#domain/rights';
import type { StoredLicence } from '#server/licences/stored-licence';
import type { ActiveGrant } from '#server/roles/grant-repository';

/** Who acts, under which grant. */
export interface Actor {
  readonly accountId: string;
  readonly grant: ActiveGrant;
}

/** How the actor stands to a licence; a new one is their own and that of the company they act for. */
export function findStanding(licence: StoredLicence | undefined, { accountId, grant }: Actor): Standing {
  if (!licence) return { ...NO_STANDING, own: true, company: grant.companyId !== null };
  const isSame = (mine: string | null, its: string | null) => mine !== null && mine === its;
  return {
    // What one made for one company is not reached by acting for another.
    own: licence.requesterId === accountId && licence.companyId === grant.companyId,
    company: isSame(grant.companyId, licence.companyId),
    principal: isSame(grant.companyId, licence.principalCompanyId),
    country: isSame(grant.country, licence.entryCountry),
    office: isSame(grant.officeCode, licence.pointOfEntry),
    found: grant.officeCode !== null && licence.foundByOffices.includes(grant.officeCode),
  };
}
