import type { Request } from 'express';
import { nameDevice } from '#server/accounts/device-name';
import type { WayIn } from '#server/http/session';

/** Signs `accountId` in under a new session id: one that somebody planted before is worth nothing. */
export async function openSession(request: Request, accountId: string, way: WayIn): Promise<void> {
  await settle((done) => request.session.regenerate(done));
  const startedAt = new Date().toISOString();
  Object.assign(request.session, { accountId, way, startedAt, device: nameDevice(request.get('user-agent')) });
  await settle((done) => request.session.save(done));
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
