import type { CookieOptions, Request, RequestHandler } from 'express';
import session from 'express-session';
import type { DeviceSession } from '#contract/session';
import type { Database } from '#server/database/connection';
import { notSignedIn } from '#server/http/problem';
import { createSessionStore, renewSession } from '#server/http/session-store';

/** How a session was opened. */
export type WayIn = DeviceSession['way'];

declare module 'express-session' {
  interface SessionData {
    accountId: string;
    way: WayIn;
    /** ISO 8601. */
    startedAt: string;
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
const COOKIE = 'flegt';

/** Sessions in PostgreSQL, known to the browser by a cookie that scripts cannot read and other sites cannot send. */
export function sessions(
  db: Database,
  secret: string,
  isSecure: boolean,
): { handlers: readonly RequestHandler[]; stop: () => void } {
  const cookie = { httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  const store = createSessionStore(db, LIFETIME_MS, DAY_MS / 24);
  const handler = session({
    store,
    secret,
    name: COOKIE,
    resave: false,
    saveUninitialized: false,
    cookie: { ...cookie, maxAge: LIFETIME_MS },
  });
  return { handlers: [handler, renewing(db, secret, cookie)], stop: () => store.stopExpiringSessions() };
}

/** Renews the session of whoever is signed in, in the database and in the browser, where the last time is a while ago. */
function renewing(db: Database, secret: string, options: CookieOptions): RequestHandler {
  return async (request, response, next) => {
    const { accountId, cookie } = request.session;
    const endsAtMs = cookie.expires?.getTime() ?? 0;
    if (accountId && endsAtMs < Date.now() + LIFETIME_MS - RENEW_AFTER_MS) {
      const endsAt = new Date(Date.now() + LIFETIME_MS);
      await renewSession(db, request.sessionID, endsAt);
      // Express signs with the secret of the request, in the way the session reads it.
      Object.assign(request, { secret });
      response.cookie(COOKIE, request.sessionID, { ...options, expires: endsAt, signed: true });
    }
    next();
  };
}

/**
 * The account that is signed in.
 * @throws Problem 401 when nobody is
 */
export function getAccountId(request: Request): string {
  const { accountId } = request.session;
  if (!accountId) throw notSignedIn();
  return accountId;
}
