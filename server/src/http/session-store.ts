import connectSequelize from 'connect-session-sequelize';
import session, { type SessionData } from 'express-session';
import type { Database } from '#server/database/connection';
import { readRows } from '#server/database/read-rows';

interface SessionRow {
  readonly data: string;
  readonly expires: Date;
}

/**
 * Sessions in PostgreSQL. What every request does, reading its session, is one plain statement. There is no `touch`: it would
 * write a row for each request and send each answer in two pieces. `renewSession` is for those that need it.
 */
export function createSessionStore(db: Database, lifetimeMs: number, checkMs: number) {
  class SessionStore extends connectSequelize(session.Store) {
    override get(sid: string, done: (error: unknown, data?: SessionData | null) => void): void {
      const sql = 'select data, expires from "Sessions" where sid = $1 and expires > now()';
      readRows<SessionRow>(db, sql, [sid]).then(([row]) => done(null, row ? toSessionData(row) : null), done);
    }
  }
  const store = new SessionStore({
    db,
    tableName: 'Sessions',
    expiration: lifetimeMs,
    checkExpirationInterval: checkMs,
  });
  Object.defineProperty(store, 'touch', { value: undefined });
  return store;
}

/** Lets a session end later. One that was ended meanwhile stays ended. */
export async function renewSession(db: Database, sid: string, endsAt: Date): Promise<void> {
  await readRows(db, 'update "Sessions" set expires = $2, "updatedAt" = now() where sid = $1', [sid, endsAt]);
}

/** Renewing changes the row's end only. */
function toSessionData({ data, expires }: SessionRow): SessionData {
  const parsed = JSON.parse(data) as SessionData;
  parsed.cookie.expires = expires;
  return parsed;
}
