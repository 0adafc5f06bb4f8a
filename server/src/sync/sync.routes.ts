import { Router } from 'express';
import { ChangesQuery } from '#contract/changes';
import { CommandRequest } from '#contract/command';
import { noteDevice } from '#server/accounts/devices/note-device';
import { parse } from '#server/http/parse';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';
import { createCommandBudget } from '#server/sync/command-budget';
import { loadChanges } from '#server/sync/load-changes';
import { receiveCommands } from '#server/sync/receive-commands';

/** What devices send and what they fetch. */
export function syncRoutes(services: Services): Router {
  const budget = createCommandBudget(services.db);
  return Router()
    .post('/commands', async (request, response) => {
      const accountId = getAccountId(request);
      const sent = parse(CommandRequest, request.body);
      await budget(accountId, sent.commands.length, Number(request.get('content-length') ?? 0));
      await noteDevice(services.db, accountId, sent.deviceId, request.get('user-agent'));
      const answers = await receiveCommands(services, accountId, sent);
      response.json({ answers, serverTime: new Date().toISOString() });
    })
    .get('/changes', async (request, response) => {
      const accountId = getAccountId(request);
      // `ngsw-bypass` and the like are for the worker between us.
      const { after, limit, receipt, bare } = request.query;
      const query = parse(
        ChangesQuery,
        Object.fromEntries(Object.entries({ after, limit, receipt, bare }).filter(([, it]) => it !== undefined)),
      );
      response.json(await loadChanges(services.db, accountId, query));
    });
}
