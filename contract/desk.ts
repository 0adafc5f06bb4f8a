import * as z from 'zod/mini';
import { NEARNESSES } from '#domain/values/near-number';
import { ClearanceState, ValidationState } from '#contract/licence';
import { CountryCode, Instant, PlainDateText, Uuid } from '#contract/values';

/** Under which role of an authority something is asked. */
export const AsAuthority = z.strictObject({ grantId: Uuid });

/** Who of the authority has a licence open; it ends by itself at `until` and hinders nobody. */
export const Lease = z.strictObject({ licenceId: Uuid, by: z.string(), isOwn: z.boolean(), until: Instant });
export type Lease = z.infer<typeof Lease>;

/** `GET /api/leases`: what colleagues, and oneself elsewhere, have open now. */
export const Leases = z.strictObject({ leases: z.array(Lease) });

/** Another use of a licence's number, anywhere in the Union; `licenceId` only where the authority may open it. */
export const NumberUse = z.strictObject({
  licenceId: z.nullable(Uuid),
  entryCountry: CountryCode,
  validation: ValidationState,
  clearance: ClearanceState,
  submittedAt: z.nullable(Instant),
  isSameCompany: z.boolean(),
});
export type NumberUse = z.infer<typeof NumberUse>;

/**
 * A lodged licence whose number can be taken for this one's, anywhere in the Union. `licenceId`, expiry and company only where the
 * authority may open it; another authority's is told with its number and states.
 */
export const NearNumber = z.strictObject({
  ...NumberUse.shape,
  number: z.string(),
  issuingCountry: CountryCode,
  nearness: z.enum(NEARNESSES),
  expiresOn: z.nullable(PlainDateText),
  company: z.string(),
});
export type NearNumber = z.infer<typeof NearNumber>;

/** How often licences lodged with this authority ended in each state, this one left out. */
export const TrackRecord = z.strictObject({
  counts: z.partialRecord(ValidationState, z.int()),
  lastAt: z.nullable(Instant),
});
export type TrackRecord = z.infer<typeof TrackRecord>;

/** `GET /api/licences/:id/background`: what else the records say; null where there is nobody to look for. */
export const Background = z.strictObject({
  sameNumber: z.array(NumberUse),
  /** Those that use their number first, then the nearest. */
  nearNumbers: z.array(NearNumber),
  licensee: z.nullable(TrackRecord),
  company: z.nullable(TrackRecord),
});
export type Background = z.infer<typeof Background>;
