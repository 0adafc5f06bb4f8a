import * as z from 'zod/mini';
import { ClearanceState, Licence, ValidationState } from '#contract/licence';
import { Problem } from '#contract/problem';
import { Instant, Sha256, Uuid } from '#contract/values';

/** Signed by the server over the RFC 8785 canonical form of `body`; public keys: `GET /api/receipt-keys`. */
export const Receipt = z.object({
  body: z.object({
    mutationId: Uuid,
    licenceId: Uuid,
    version: z.int(),
    contentSha256: Sha256,
    pictureSha256s: z.array(Sha256),
    receivedAt: Instant,
  }),
  algorithm: z.literal('Ed25519'),
  keyId: z.string(),
  /** base64url */
  signature: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

const about = { mutationId: z.string() };

/** The answer to one command; a device passes over what it does not know of it. `blocked`: one before it for the same licence was not accepted. */
export const Answer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('accepted'),
    ...about,
    receipt: Receipt,
    version: z.int(),
    validation: ValidationState,
    clearance: ClearanceState,
  }),
  z.object({ outcome: z.literal('missing-images'), ...about, missing: z.array(Sha256) }),
  z.object({ outcome: z.literal('conflict'), ...about, present: Licence }),
  z.object({ outcome: z.literal('refused'), ...about, problem: Problem }),
  z.object({ outcome: z.literal('blocked'), ...about }),
  z.object({ outcome: z.literal('update-needed'), ...about, contractVersion: z.int() }),
]);
export type Answer = z.infer<typeof Answer>;

/** One answer for each command, in order. */
export const CommandResponse = z.object({ answers: z.array(Answer), serverTime: Instant });
export type CommandResponse = z.infer<typeof CommandResponse>;
