import type { CookieOptions, Request, RequestHandler } from 'express';
import session from 'express-session';
import type { DeviceSession } from '#contract/session';
import type { Database } from '#server/database/connection';
import type { MissingStep, ProvedBy } from '#server/http/missing-step';
import { nameCookie } from '#server/http/name-cookie';
import { notSignedIn, secondFactorNeeded } from '#server/http/problem';
import { createSessionStore, renewSession } from '#server/http/session-store';

/** How a session was opened. */
export type WayIn = DeviceSession['way'];

declare module 'express-session' {
  interface SessionData {
    /** Whose session it is; nobody is signed in while a step is missing. Ask `findAccountId`. */
    accountId: string;
    way: WayIn;
    provedBy?: ProvedBy | undefined;
    /** Told by the store with each request. */
    missingStep: MissingStep | null;
    /** ISO 8601. */
    startedAt: string;
    /** Somebody was asked for a passkey before anybody was signed in. */
    isAsked?: boolean;
    /** When somebody signed in showed once more that it is the owner; ISO 8601. */
    provedAt?: string;
    /** As `nameDevice` gives it. */
    device: string;
    /** The known device it was opened on, as `rememberDevice` names it. */
    knownDevice: string;
  }
}

const DAY_MS = 86_400_000;
/** A phone in a warehouse is signed in for a month after it was last online. */
const LIFETIME_MS = 30 * DAY_MS;
/** "Last seen" is told to the minute; renewing with every request would write a row for each. */
const RENEW_AFTER_MS = 60_000;

/** Sessions in PostgreSQL, known to the browser by a cookie that scripts cannot read and other sites cannot send. */
export function sessions(
  db: Database,
  secret: string,
  isSecure: boolean,
  rolesWithFactor: readonly string[],
): { handlers: readonly RequestHandler[]; stop: () => void } {
  const name = nameCookie('flegt', isSecure);
  const cookie = { httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  const store = createSessionStore(db, LIFETIME_MS, DAY_MS / 24, rolesWithFactor);
  const handler = session({
    store,
    secret,
    name,
    resave: false,
    saveUninitialized: false,
    cookie: { ...cookie, maxAge: LIFETIME_MS },
  });
  return { handlers: [handler, renewing(db, secret, name, cookie)], stop: () => store.stopExpiringSessions() };
}

/** Renews the session of whoever is signed in, in the database and in the browser, where the last time is a while ago. */
function renewing(db: Database, secret: string, name: string, options: CookieOptions): RequestHandler {
  return async (request, response, next) => {
    const accountId = findAccountId(request);
    const endsAtMs = request.session.cookie.expires?.getTime() ?? 0;
    if (accountId && endsAtMs < Date.now() + LIFETIME_MS - RENEW_AFTER_MS) {
      const endsAt = new Date(Date.now() + LIFETIME_MS);
      await renewSession(db, request.sessionID, endsAt);
      // Express signs with the secret of the request, in the way the session reads it.
      Object.assign(request, { secret });
      response.cookie(name, request.sessionID, { ...options, expires: endsAt, signed: true });
    }
    next();
  };
}

/** The account that is signed in, if any. Who knows the password and has not proved the second factor is not. */
export function findAccountId({ session }: Request): string | undefined {
  return session.missingStep ? undefined : session.accountId;
}

/** @throws Problem 401 `second-factor-needed` when somebody is signed in by half */
export function assertWhole({ session: { missingStep } }: Request): void {
  if (missingStep) throw secondFactorNeeded(missingStep);
}

/**
 * The account that is signed in.
 * @throws Problem 401 when nobody is; `second-factor-needed` when a step is missing
 */
export function getAccountId(request: Request): string {
  assertWhole(request);
  const accountId = findAccountId(request);
  if (!accountId) throw notSignedIn();
  return accountId;
}

/**
 * Whoever is signed in, or would be but for the missing step. Only the routes of the second factor know these.
 * @throws Problem 401 `not-signed-in`
 */
export function getHalfAccountId({ session: { accountId } }: Request): string {
  if (!accountId) throw notSignedIn();
  return accountId;
}
