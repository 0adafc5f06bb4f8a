import * as z from 'zod/mini';
import { AccountChange } from '#contract/account';

// GET /api/identity/start?next=&purpose=signIn|link leads to the identity provider, which leads back to
// GET /api/identity/callback. That one signs in, or leads to the page /identity, or to /sign-in?problem=<code>.

/** `GET /api/identity/pending`: somebody proved an address at the identity provider, and one step is missing. */
export const PendingIdentity = z.strictObject({
  /** `link`: an account has this address; its password proves that it is theirs too. `create`: there is none yet. */
  step: z.enum(['link', 'create']),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
});
export type PendingIdentity = z.infer<typeof PendingIdentity>;
/** `POST /api/identity/link`; the answer is a Session. */
export const LinkIdentity = z.strictObject({ password: z.string().check(z.maxLength(200)) });
/** `POST /api/identity/account`; the answer is a Session. */
export const CreateFromIdentity = z.strictObject({ ...AccountChange.shape, privacyPolicyAccepted: z.literal(true) });
export type CreateFromIdentity = z.infer<typeof CreateFromIdentity>;
