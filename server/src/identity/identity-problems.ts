import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import { Problem } from '#server/http/problem';

/** The provider is down, or we cannot reach it. */
export const providerAway = (): Problem =>
  new Problem(503, 'identity-provider-away', 'The identity provider cannot be reached now.');

/** Not let in, come back twice, in another browser, or with something that does not fit: one answer. */
export const identityRefused = (): Problem =>
  new Problem(403, 'identity-refused', 'The identity provider did not let you in, or this way back was used before.');

/** The provider gave no address, or did not say that it is theirs. */
export const identityUnverified = (): Problem =>
  new Problem(403, 'identity-unverified', 'The identity provider did not confirm your e-mail address.');

/** One identity opens one account, and an account has one identity. */
export const identityTaken = (): Problem => new Problem(409, 'identity-taken', 'One of the two is linked already.');

/** The account has a second factor, which this way would go round. */
export const linkWhenSignedIn = (): Problem =>
  new Problem(
    409,
    'link-when-signed-in',
    'Sign in with your password and your second step, then link it in your profile.',
  );

/** Nobody came back from the provider in this browser, or too long ago. */
export const noPendingIdentity = (): Problem =>
  new Problem(404, 'no-pending-identity', 'This took too long or is done already.');

const AWAY_CODES = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];

/** Whether trying again later may help: no answer, no answer in time, or one that is none. */
export function isProviderAway(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError)
    return ['server_error', 'temporarily_unavailable'].includes(error.error);
  if (error instanceof ResponseBodyError) return error.status >= 500;
  const code = codeOf(error);
  // `fetch` fails with a bare TypeError.
  return code === undefined ? error instanceof TypeError : AWAY_CODES.includes(code);
}

/** What an operator needs to know of a failure, without anything of the person. */
export function describeFailure(error: unknown): { code: string | undefined; reason: string | undefined } {
  const cause = error instanceof Error ? error.cause : undefined;
  const reason = error instanceof ResponseBodyError ? error.error : undefined;
  return { code: codeOf(error) ?? codeOf(cause), reason };
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
