import { Router } from 'express';
import { RoleDecision } from '#contract/role';
import { Uuid } from '#contract/values';
import { parse } from '#server/http/parse';
import { notFound } from '#server/http/problem';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';
import { decideRole } from '#server/support/decide-role';
import { loadPendingRequests } from '#server/support/pending-requests';

/** What the support team does. */
export function supportRoutes(services: Services): Router {
  return Router()
    .get('/role-requests', async (request, response) => {
      response.json({ requests: await loadPendingRequests(services, getAccountId(request)) });
    })
    .post('/role-requests/:id/decision', async (request, response) => {
      const accountId = getAccountId(request);
      const id = Uuid.safeParse(request.params['id']);
      if (!id.success) throw notFound();
      response.json(await decideRole(services, accountId, id.data, parse(RoleDecision, request.body)));
    });
}
