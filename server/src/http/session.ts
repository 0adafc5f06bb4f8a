import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { DeviceSession } from '#contract/session';
import type { Database } from '#server/database/connection';
import { notSignedIn } from '#server/http/problem';
import { createSessionStore } from '#server/http/session-store';

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
  }
}

const DAY_MS = 86_400_000;
/** A phone in a warehouse is signed in for a month after it was last online. */
const LIFETIME_MS = 30 * DAY_MS;

/** Sessions in PostgreSQL, known to the browser by a cookie that scripts cannot read and other sites cannot send. */
export function sessions(
  db: Database,
  secret: string,
  isSecure: boolean,
): { handler: RequestHandler; stop: () => void } {
  const store = createSessionStore(db, LIFETIME_MS, DAY_MS / 24);
  const handler = session({
    store,
    secret,
    name: 'flegt',
    resave: false,
    rolling: true,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: isSecure, maxAge: LIFETIME_MS },
  });
  return { handler, stop: () => store.stopExpiringSessions() };
}

/**
 * The account that is signed in. A request may name the account it is made for (`flegt-account`): on a shared device another
 * tab may have signed somebody else in since.
 * @throws Problem 401 when nobody is, or another account than the one named
 */
export function getAccountId(request: Request): string {
  const { accountId } = request.session;
  const named = request.get('flegt-account');
  if (!accountId || (named !== undefined && named !== accountId)) throw notSignedIn();
  return accountId;
}
