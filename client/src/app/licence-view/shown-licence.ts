import type { LicenceRow } from '../storage/licence-list';
import type { LicenceStanding } from '../sync/licence-standing';

/** One licence of a list: of this device, or found by the server, whose standing here is null where this device holds nothing of it. */
export interface ShownLicence extends Pick<
  LicenceRow,
  | 'id'
  | 'number'
  | 'partnerCountry'
  | 'requester'
  | 'company'
  | 'validation'
  | 'clearance'
  | 'modifiedAt'
  | 'submittedAt'
  | 'arrivesAt'
  | 'expiresOn'
  | 'pointOfEntry'
  | 'isOwn'
  | 'thumbId'
> {
  readonly standing: LicenceStanding | null;
}

/** Where a row leads. */
export type LinkOf = (row: ShownLicence) => readonly string[];
