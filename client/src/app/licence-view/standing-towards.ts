import type { Grant } from '#contract/role';
import type { Licence } from '#contract/licence';
import { countryOfOffice } from '#domain/licence-content';
import type { Standing } from '#domain/rights';

type Parties = Pick<Licence, 'isOwn' | 'company' | 'principal' | 'entryCountry' | 'content'>;

/** How a person acting under `grant` stands to a licence, as far as the device can tell; the server decides. */
export function standingTowards(licence: Parties, grant: Grant): Standing {
  return {
    own: licence.isOwn,
    company: grant.companyId !== null && licence.company === grant.holder,
    principal: grant.companyId !== null && licence.principal === grant.holder,
    country: grant.country !== null && licence.entryCountry === grant.country,
    office: grant.officeCode !== null && licence.content.pointOfEntry === grant.officeCode,
    // What another office expects is on this device only because it was opened by its number.
    found: grant.officeCode !== null && licence.entryCountry === countryOfOffice(grant.officeCode),
  };
}
