import type { Request, RequestHandler } from 'express';
import { ACCOUNT_HEADER } from '#contract/session';
import { findAccount } from '#server/accounts/account-repository';
import { fullName } from '#server/accounts/full-name';
import type { Database } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { findAccountId } from '#server/http/session';

/** For whoever comes now, whoever was signed in in this browser before: what to know before signing in, and the ways in. */
export const FOR_ANYBODY: ReadonlySet<string> = new Set([
  'GET /about',
  'GET /receipt-keys',
  'GET /session',
  'POST /session',
  'POST /demo-session',
  'POST /passkey-session',
  'POST /passkey-session/request',
  'GET /identity/start',
  'GET /identity/callback',
  'GET /identity/pending',
  'POST /identity/link',
  'POST /identity/account',
  'POST /accounts',
  'POST /accounts/confirmation',
  'POST /accounts/confirmation-mail',
  'POST /lost-password',
  'POST /new-password',
  'POST /account/email-confirmation',
]);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Signing out changes nothing of whoever is signed in: a device that forgot who it was may do it. */
const END = 'DELETE /session';

/**
 * On a shared device another tab may have signed somebody else in since. A request names the account it is made for; in the
 * session of another one it is refused with 401 `other-account`, which says who that is. A write names one in any case: without
 * it is 428 `account-not-named`.
 */
export function requireOwnTab(db: Database): RequestHandler {
  return async (request, _response, next) => {
    // Whoever is signed in by half comes now: the tab may still show who was there before.
    const accountId = findAccountId(request);
    const what = `${request.method} ${request.path}`;
    if (!accountId || FOR_ANYBODY.has(what)) return next();
    const named = findNamed(request);
    if (named === accountId) return next();
    if (named !== undefined) throw await otherAccount(db, accountId);
    if (!READING.has(request.method) && what !== END)
      throw new Problem(428, 'account-not-named', 'This page is out of date. Reload it, then try again.');
    next();
  };
}

/** What is opened by address alone (live changes, pictures) carries it in the query. */
function findNamed(request: Request): string | undefined {
  const inQuery = request.query[ACCOUNT_HEADER];
  return request.get(ACCOUNT_HEADER) ?? (typeof inQuery === 'string' ? inQuery : undefined);
}

async function otherAccount(db: Database, accountId: string): Promise<Problem> {
  const account = await findAccount(db, accountId);
  const params = { name: account ? fullName(account) : '' };
  return new Problem(401, 'other-account', 'Somebody else signed in on this device.', { params });
}
