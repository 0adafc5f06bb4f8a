import type { Request } from 'express';
import type { Config } from '#server/config';
import { Problem } from '#server/http/problem';

/**
 * In production the cookie of a session travels over https only: over plain http nobody could be signed in, and a password would be read
 * on its way.
 * @throws Problem 400 `https-needed`
 */
export function assertHttps(request: Request, { isProduction }: Config): void {
  if (!isProduction || request.secure) return;
  throw new Problem(
    400,
    'https-needed',
    'Signing in needs https. If this page is open over https, the operator of this server has to set TRUST_PROXY.',
  );
}
