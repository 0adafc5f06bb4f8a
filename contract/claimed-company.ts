import * as z from 'zod/mini';
import { CountryCode, Uuid } from '#contract/values';

/** A company as a search finds it. */
export const Company = z.strictObject({
  id: Uuid,
  name: z.string(),
  eori: z.string(),
  city: z.string(),
  country: CountryCode,
  /** False: the EORI is only claimed by whoever typed it. An authority or the support team confirms it with the first importer. */
  isConfirmed: z.boolean(),
});
export type Company = z.infer<typeof Company>;
