import * as z from 'zod/mini';
import { CountryCode, EmailAddress, Instant, OfficeCode, Uuid, text, upTo } from '#contract/values';

const blankOr = <Schema extends z.ZodMiniType>(schema: Schema) => z.union([schema, z.literal('')]);

const details = {
  /** In the country's language; blank while not known: shown as "Competent Authority of X". */
  name: text(300),
  nameEn: text(300),
  address: text(500),
  email: blankOr(EmailAddress),
  phone: text(50),
  website: blankOr(z.string().check(upTo(300), z.url({ protocol: /^https?$/ }))),
};

/** The competent authority of one Member State; one entry for each of the 27. */
export const Authority = z.strictObject({
  country: CountryCode,
  ...details,
  /** Counts the changes made here; the base of the next one. */
  version: z.int(),
  /** An officer of it is active here. Where none is, its licences and requests stand in the support team's queue. */
  isStaffed: z.boolean(),
});
export type Authority = z.infer<typeof Authority>;
/** `GET /api/competent-authorities`, for everybody signed in. */
export const Authorities = z.strictObject({ authorities: z.array(Authority) });

/** `PUT /api/competent-authorities/:country`: the support team completes what is known. 409 `stale-version`. The answer is an Authority. */
export const AuthorityChange = z.strictObject({ ...details, version: z.int() });
export type AuthorityChange = z.infer<typeof AuthorityChange>;

/** A lodged licence that waits for an authority without an active officer. The support team sees that it waits, not what it says. */
export const UnattendedLicence = z.strictObject({
  id: Uuid,
  licenceNumber: z.string(),
  country: CountryCode,
  pointOfEntry: z.nullable(OfficeCode),
  arrivesAt: z.nullable(Instant),
  submittedAt: z.nullable(Instant),
});
export type UnattendedLicence = z.infer<typeof UnattendedLicence>;
/** `GET /api/unattended-licences`: support only, earliest arrival first. */
export const UnattendedLicences = z.strictObject({ licences: z.array(UnattendedLicence), isMore: z.boolean() });
