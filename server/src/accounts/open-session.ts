import type { Request } from 'express';
import { nameDevice } from '#server/accounts/device-name';
import { rememberDevice } from '#server/accounts/known-devices/known-devices';
import { selectRows, type Database } from '#server/database/connection';
import { assertHttps } from '#server/http/assert-https';
import type { WayIn } from '#server/http/session';
import type { Services } from '#server/services';

/** Browsers an account may be signed in on at once: the list of them stays one that a person can read. */
export const MOST_SESSIONS = 20;

/**
 * Signs `accountId` in under a new session id: one that somebody planted before is worth nothing. The browser is a known one from now on.
 * Of more sessions than an account may have, those end that were not seen for longest.
 */
export async function openSession(services: Services, request: Request, accountId: string, way: WayIn): Promise<void> {
  assertHttps(request, services.config);
  const knownDevice = await rememberDevice(services, request, accountId);
  await settle((done) => request.session.regenerate(done));
  const startedAt = new Date().toISOString();
  const device = nameDevice(request.get('user-agent'));
  Object.assign(request.session, { accountId, way, startedAt, device, knownDevice });
  await settle((done) => request.session.save(done));
  // Whoever tries the demo shares its people: the next one must not end the visit of the one before.
  if (way !== 'demo') await endOldest(services.db, accountId, request.sessionID);
}

async function endOldest(db: Database, accountId: string, sid: string): Promise<void> {
  const sql = `
    delete from "Sessions" where sid in (
      select sid from "Sessions" where account_id = $1 and expires > now()
      order by sid = $2 desc, "updatedAt" desc, sid offset $3)`;
  await selectRows(db, sql, [accountId, sid, MOST_SESSIONS]);
}

/** Signs out: the session is gone from the database, not only from the browser. */
export function closeSession(request: Request): Promise<void> {
  return settle((done) => request.session.destroy(done));
}

function settle(run: (done: (error?: unknown) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    run((error) => (error ? reject(error) : resolve()));
  });
}
