import { Router } from 'express';
import { endDeviceSession, loadDeviceSessions } from '#server/accounts/devices/device-sessions';
import { endSessions } from '#server/accounts/end-sessions';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';

/** Where an account is signed in. */
export function deviceRoutes({ db }: Services): Router {
  return Router()
    .get('/sessions', async (request, response) => {
      const sessions = await loadDeviceSessions(db, getAccountId(request), request.sessionID);
      response.json({ sessions });
    })
    .delete('/sessions', async (request, response) => {
      await endSessions(db, getAccountId(request), request.sessionID);
      response.sendStatus(204);
    })
    .delete('/sessions/:id', async (request, response) => {
      await endDeviceSession(db, getAccountId(request), request.params['id']);
      response.sendStatus(204);
    });
}
