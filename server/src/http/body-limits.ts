import { COMMAND_REQUEST_BYTES } from '#contract/limits';
import { PART_BYTES } from '#server/images/image-limits';

/** What a route takes. */
export interface BodyLimit {
  /** `half`: somebody whose second factor is missing, too. */
  readonly from: 'anybody' | 'half' | 'signedIn';
  /** `stream`: the route takes it as it comes, so that none of it stays in memory. */
  readonly as: 'json' | 'stream';
  /** At most. */
  readonly bytes: number;
}

const KB = 1024;
const anybody: BodyLimit = { from: 'anybody', as: 'json', bytes: 4 * KB };
const upTo = (bytes: number): BodyLimit => ({ from: 'signedIn', as: 'json', bytes });
/** A name, an address or a few ids. */
const little = upTo(4 * KB);
/** A reason in words. */
const words = upTo(16 * KB);

/**
 * Every route below `/api` that takes a body. The bodies of all others are never read. A limit is what the largest rightful body of
 * the route needs, rounded up: body-limits.spec.ts computes it from the contract.
 */
export const BODY_LIMITS: Readonly<Record<string, BodyLimit>> = {
  'POST /accounts': anybody,
  'POST /accounts/confirmation': anybody,
  'POST /accounts/confirmation-mail': anybody,
  'POST /session': anybody,
  'POST /demo-session': anybody,
  'POST /lost-password': anybody,
  'POST /new-password': anybody,
  'POST /account/email-confirmation': anybody,
  'POST /identity/link': anybody,
  'POST /identity/account': anybody,
  'POST /passkey-session': anybody,
  'POST /second-factor/proof': { from: 'half', as: 'json', bytes: 4 * KB },
  'POST /second-factor/passkeys': { from: 'half', as: 'json', bytes: 8 * KB },
  'POST /second-factor/totp': { from: 'half', as: 'json', bytes: 4 * KB },
  'POST /second-factor/holder': little,
  'POST /second-factor/given-back': words,
  'PUT /second-factor/:id': little,
  'PUT /account': little,
  'PUT /account/password': little,
  'PUT /account/email': little,
  'POST /account/erasure': little,
  'POST /companies': upTo(8 * KB),
  'PUT /companies/:id': words,
  'PUT /competent-authorities/:country': upTo(8 * KB),
  'POST /mandates': words,
  'POST /mandates/:id/decision': words,
  'POST /mandates/:id/end': words,
  'POST /grants/:id/changes': words,
  'POST /role-requests': words,
  'POST /role-requests/:id/decision': words,
  'PUT /licences/:id/lease': little,
  'POST /clearance/find': little,
  'POST /reads': upTo(32 * KB),
  'POST /inbox/read': upTo(48 * KB),
  'PUT /push-subscription': upTo(8 * KB),
  'DELETE /push-subscription': upTo(8 * KB),
  'PUT /notification-preferences': little,
  'POST /test-mail': little,
  'PUT /images/:sha256': { from: 'signedIn', as: 'stream', bytes: PART_BYTES },
  'POST /commands': upTo(COMMAND_REQUEST_BYTES),
};
