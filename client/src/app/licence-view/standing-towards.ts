import type { Grant } from '#contract/role';
import type { Licence } from '#contract/licence';
import type { Standing } from '#domain/rights';

type Parties = Pick<Licence, 'isOwn' | 'company' | 'principal' | 'entryCountry' | 'content'> & {
  /** Unknown of what an earlier version of the app kept. */
  readonly foundAt?: Licence['foundAt'];
};

/** How a person acting under `grant` stands to a licence, as far as the device can tell; the server decides. */
export function standingTowards(licence: Parties, grant: Grant): Standing {
  return {
    own: licence.isOwn,
    company: grant.companyId !== null && licence.company === grant.holder,
    principal: grant.companyId !== null && licence.principal === grant.holder,
    country: grant.country !== null && licence.entryCountry === grant.country,
    office: grant.officeCode !== null && licence.content.pointOfEntry === grant.officeCode,
    found: grant.officeCode !== null && (licence.foundAt ?? []).includes(grant.officeCode),
  };
}
