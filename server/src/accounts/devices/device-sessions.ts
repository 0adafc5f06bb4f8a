import { createHash } from 'node:crypto';
import type { DeviceSession } from '#contract/session';
import { forgetDevice } from '#server/accounts/known-devices/known-devices';
import { selectRows, type Database } from '#server/database/connection';
import { notFound } from '#server/http/problem';

interface SessionRow extends Pick<DeviceSession, 'device' | 'way' | 'provedBy'> {
  readonly sid: string;
  readonly knownDevice: string | null;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}

/** The signed-in browsers of an account, seen last first; `sid` is the session that asks. */
export async function loadDeviceSessions(db: Database, accountId: string, sid: string): Promise<DeviceSession[]> {
  return (await loadRows(db, accountId)).map((row) => ({
    id: nameSession(row.sid),
    device: row.device,
    way: row.way,
    provedBy: row.provedBy,
    startedAt: row.startedAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isThis: row.sid === sid,
  }));
}

/**
 * Signs one of the account's browsers out; it is a stranger's from now on.
 * @throws Problem 404 when it is signed out already, or somebody else's
 */
export async function endDeviceSession(db: Database, accountId: string, id: string): Promise<void> {
  const row = (await loadRows(db, accountId)).find(({ sid }) => nameSession(sid) === id);
  if (!row) throw notFound();
  await forgetDevice(db, accountId, row.knownDevice);
  await db.query('delete from "Sessions" where sid = $1', { bind: [row.sid] });
}

// Sessions of before the list existed say neither when nor how they began.
const loadRows = (db: Database, accountId: string): Promise<SessionRow[]> =>
  selectRows<SessionRow>(
    db,
    `select sid, coalesce(data::jsonb ->> 'device', '') as device, coalesce(data::jsonb ->> 'way', 'password') as way,
            data::jsonb ->> 'knownDevice' as "knownDevice",
            data::jsonb ->> 'provedBy' as "provedBy",
            coalesce((data::jsonb ->> 'startedAt')::timestamptz, "createdAt") as "startedAt", "updatedAt" as "lastSeenAt"
     from "Sessions" where account_id = $1 and expires > now() order by "updatedAt" desc, sid`,
    [accountId],
  );

/** What names a session without opening it. */
const nameSession = (sid: string): string => createHash('sha256').update(sid).digest('base64url');
