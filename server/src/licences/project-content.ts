import { countryOfOffice, type LicenceContent, partnerCountryOf } from '#domain/licence-content';
import { toInstant, type Arrival } from '#domain/values/arrival';
import { toLicenceIdentity } from '#domain/values/licence-identity';
import { toLicenceNumberKey } from '#domain/values/licence-number';
import type { StoredLicence } from '#server/licences/stored-licence';

/** What is searched, ordered or constrained in SQL, taken from the content. */
export interface Projection {
  readonly licenceNumber: string;
  /** For searching. */
  readonly numberKey: string | null;
  /** For being validated once only. */
  readonly numberIdentity: string | null;
  readonly partnerCountry: string | null;
  readonly expiresOn: string | null;
  readonly pointOfEntry: string | null;
  readonly entryCountry: string | null;
  readonly arrivesAt: string | null;
}

/** The columns beside `content`. `lodged`: the licence whose entry stays, because only lodging it again can move it. */
export function projectContent(content: LicenceContent, lodged?: StoredLicence): Projection {
  const partnerCountry = partnerCountryOf(content);
  const office = content.pointOfEntry;
  return {
    licenceNumber: content.licenceNumber.trim(),
    numberKey: toLicenceNumberKey(content.licenceNumber, partnerCountry),
    numberIdentity: toLicenceIdentity(content.licenceNumber, partnerCountry),
    partnerCountry,
    expiresOn: content.expiresOn,
    pointOfEntry: lodged ? lodged.pointOfEntry : office,
    entryCountry: lodged ? lodged.entryCountry : office && countryOfOffice(office),
    arrivesAt: content.arrival && findInstant(content.arrival),
  };
}

/** A zone can carry the first or last day of the calendar beyond what the database stores; such an arrival orders nothing. */
function findInstant(arrival: Arrival): string | null {
  const instant = toInstant(arrival);
  return /^(?!0000)\d{4}-/.test(instant) ? instant : null;
}
