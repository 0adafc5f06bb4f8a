import connectSequelize from 'connect-session-sequelize';
import session, { type SessionData } from 'express-session';
import type { Database } from '#server/database/connection';
import { readRows } from '#server/database/read-rows';
import { findMissingStep, type FactorNeed } from '#server/http/missing-step';

interface SessionRow extends FactorNeed {
  readonly data: string;
  readonly expires: Date;
}

const SELECT = `
  select s.data, s.expires,
         exists (select from second_factors f where f.account_id = s.account_id) as "hasFactor",
         exists (select from role_grants g where g.account_id = s.account_id and g.status = 'active' and g.role = any($2::text[]))
           as "isRequired"
  from "Sessions" s where s.sid = $1 and s.expires > now()`;

/**
 * Sessions in PostgreSQL; people in one of `rolesWithFactor` need a second factor. What every request does, reading its session, is one plain statement. There is no `touch`: it would
 * write a row for each request and send each answer in two pieces. `renewSession` is for those that need it.
 */
export function createSessionStore(
  db: Database,
  lifetimeMs: number,
  checkMs: number,
  rolesWithFactor: readonly string[],
) {
  class SessionStore extends connectSequelize(session.Store) {
    override get(sid: string, done: (error: unknown, data?: SessionData | null) => void): void {
      readRows<SessionRow>(db, SELECT, [sid, rolesWithFactor]).then(
        ([row]) => done(null, row ? toSessionData(row) : null),
        done,
      );
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

/** Renewing changes the row's end only; what is missing was judged just now, whatever was stored. */
function toSessionData({ data, expires, ...need }: SessionRow): SessionData {
  const parsed = JSON.parse(data) as SessionData;
  parsed.cookie.expires = expires;
  parsed.missingStep = findMissingStep(parsed, need);
  return parsed;
}
