import type { Request } from 'express';
import { nameDevice } from '#server/accounts/device-name';
import { rememberDevice } from '#server/accounts/known-devices/known-devices';
import { selectRows, type Database } from '#server/database/connection';
import { assertHttps } from '#server/http/assert-https';
import type { ProvedBy } from '#server/http/missing-step';
import type { WayIn } from '#server/http/session';
import type { Services } from '#server/services';

/** Browsers an account may be signed in on at once: the list of them stays one that a person can read. */
export const MOST_SESSIONS = 20;
/** Whoever knows the password has so long to prove the second factor. */
const HALF_MS = 15 * 60_000;

/**
 * Signs `accountId` in under a new session id: one that somebody planted before is worth nothing. Where the account has a second
 * factor, or its role needs one, and nothing proved it, nobody is signed in yet: `missingStep` says what is missing. Else the browser is a
 * known one from now on, and of more sessions than an account may have, those end that were not seen for longest.
 */
export async function openSession(
  services: Services,
  request: Request,
  accountId: string,
  way: WayIn,
  provedBy?: ProvedBy,
): Promise<void> {
  assertHttps(request, services.config);
  await settle((done) => request.session.regenerate(done));
  const startedAt = new Date().toISOString();
  const device = nameDevice(request.get('user-agent'));
  Object.assign(request.session, { accountId, way, provedBy, startedAt, device });
  await settle((done) => request.session.save(done));
  // The store judges what is missing, here as with every later request.
  await settle((done) => request.session.reload(done));
  if (request.session.missingStep) {
    request.session.cookie.maxAge = HALF_MS;
    return;
  }
  request.session.knownDevice = await rememberDevice(services, request, accountId);
  // Whoever tries the demo shares its people: the next one must not end the visit of the one before.
  if (way !== 'demo') await endOldest(services.db, accountId, request.sessionID);
}

/** Those by half, which last a quarter of an hour, end first: who knows the password must not end the sessions of who has the factor. */
async function endOldest(db: Database, accountId: string, sid: string): Promise<void> {
  const sql = `
    delete from "Sessions" where sid in (
      select sid from "Sessions" where account_id = $1 and expires > now()
      order by sid = $2 desc, expires > now() + interval '1 hour' desc, "updatedAt" desc, sid offset $3)`;
  await selectRows(db, sql, [accountId, sid, MOST_SESSIONS]);
}

/** Goes on, under a new session id, with what was missing or new proved. */
export const proveSession = (
  services: Services,
  request: Request,
  accountId: string,
  provedBy: ProvedBy,
): Promise<void> => openSession(services, request, accountId, request.session.way ?? 'password', provedBy);

/** Signs out: the session is gone from the database, not only from the browser. */
export function closeSession(request: Request): Promise<void> {
  return settle((done) => request.session.destroy(done));
}

function settle(run: (done: (error?: unknown) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    run((error) => (error ? reject(error) : resolve()));
  });
}
