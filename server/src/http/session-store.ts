import connectSequelize from 'connect-session-sequelize';
import session, { type SessionData } from 'express-session';
import type { Database } from '#server/database/connection';
import { readRows } from '#server/database/read-rows';

type Done = (error?: unknown) => void;

/**
 * Sessions in PostgreSQL. What every request does, reading its session and renewing it, is one plain statement each.
 */
export function createSessionStore(db: Database, lifetimeMs: number, checkMs: number) {
  class SessionStore extends connectSequelize(session.Store) {
    override get(sid: string, done: (error: unknown, data?: SessionData | null) => void): void {
      readRows<{ data: string }>(db, 'select data from "Sessions" where sid = $1', [sid]).then(
        ([row]) => done(null, row ? (JSON.parse(row.data) as SessionData) : null),
        done,
      );
    }

    override touch = (sid: string, data: SessionData, done?: Done): void => {
      const expires = data.cookie.expires ?? new Date(Date.now() + lifetimeMs);
      const sql = 'update "Sessions" set expires = $2, "updatedAt" = now() where sid = $1';
      readRows(db, sql, [sid, expires]).then(() => done?.(), done);
    };
  }
  return new SessionStore({ db, tableName: 'Sessions', expiration: lifetimeMs, checkExpirationInterval: checkMs });
}
