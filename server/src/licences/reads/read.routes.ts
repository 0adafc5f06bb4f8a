import { Router } from 'express';
import { ReadsRequest } from '#contract/history';
import { noteDevice } from '#server/accounts/devices/note-device';
import { parse } from '#server/http/parse';
import { getAccountId } from '#server/http/session';
import { recordReads } from '#server/licences/reads/record-reads';
import type { Services } from '#server/services';

/** What devices tell of licences that were opened on them. */
export function readRoutes({ db }: Services): Router {
  return Router().post('/reads', async (request, response) => {
    const accountId = getAccountId(request);
    const sent = parse(ReadsRequest, request.body);
    await noteDevice(db, accountId, sent.deviceId, request.get('user-agent'));
    await recordReads(db, accountId, sent);
    response.json({ received: sent.reads.length });
  });
}
