import * as z from 'zod/mini';
import { Licence } from '#contract/licence';
import { Uuid, words } from '#contract/values';

/**
 * `POST /api/clearance/find`: opens a licence of the officer's Member State by its complete number, or by the id in our own QR
 * code. That it was opened is kept.
 */
export const FindAtCustoms = z.strictObject({ grantId: Uuid, code: words(100) });
export type FindAtCustoms = z.infer<typeof FindAtCustoms>;

/** The licence found; it is in the feed from now on. */
export const FoundAtCustoms = z.strictObject({ licence: Licence });
export type FoundAtCustoms = z.infer<typeof FoundAtCustoms>;
