import type { FoundLicence } from '#contract/search';
import type { Grant } from '#contract/role';
import { countryOfOffice } from '#domain/licence-content';
import { toRowLink } from '../licence-view/row-link';
import type { ShownLicence } from '../licence-view/shown-licence';
import { licencePathOf } from '../session/home-path';
import type { LicenceRow } from '../storage/licence-list';

/** What the server found, with what this device knows of it: its picture, and what waits here. */
export function toShown({ licenceNumber, ...found }: FoundLicence, here: LicenceRow | undefined): ShownLicence {
  const { thumbId = null, standing = null, isOwn = false } = here ?? {};
  return { ...found, number: licenceNumber, thumbId, standing, isOwn };
}

/** Where what was found is opened: a draft of one's own in the form, what one decides about in the page of the role, else the licence. */
export function toFoundLink(row: ShownLicence, grant: Grant | null): readonly string[] {
  const isOfRole = grant?.role === 'customs' || (grant?.role === 'fmsca' && isIn(row, grant.country));
  return isOfRole && row.validation !== 'draft' ? [licencePathOf(grant.role, row.id)] : toRowLink(row);
}

const isIn = ({ pointOfEntry }: ShownLicence, country: string | null): boolean =>
  pointOfEntry !== null && countryOfOffice(pointOfEntry) === country;
