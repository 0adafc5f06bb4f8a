import { Router, type Request } from 'express';
import { GrantChange, GrantsQuery, RoleDecision } from '#contract/role';
import { Uuid } from '#contract/values';
import { loadHeldGrants } from '#server/deciding/held-grants';
import { loadPendingRequests } from '#server/deciding/pending-requests';
import { takeGrantStep } from '#server/deciding/take-grant-step';
import { parse } from '#server/http/parse';
import { notFound } from '#server/http/problem';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';

/** What those who decide about roles do. */
export function decidingRoutes(services: Services): Router {
  return Router()
    .get('/role-requests', async (request, response) => {
      response.json({ requests: await loadPendingRequests(services, getAccountId(request)) });
    })
    .post('/role-requests/:id/decision', async (request, response) => {
      const accountId = getAccountId(request);
      const grantId = getId(request);
      const { decision, words } = parse(RoleDecision, request.body);
      response.json(await takeGrantStep(services, accountId, { grantId, event: decision, words }));
    })
    .get('/grants', async (request, response) => {
      const accountId = getAccountId(request);
      response.json(await loadHeldGrants(services, accountId, parse(GrantsQuery, request.query).text));
    })
    .post('/grants/:id/changes', async (request, response) => {
      const accountId = getAccountId(request);
      const grantId = getId(request);
      response.json(await takeGrantStep(services, accountId, { grantId, ...parse(GrantChange, request.body) }));
    });
}

/** @throws Problem 404 for what is no id */
function getId(request: Request): string {
  const id = Uuid.safeParse(request.params['id']);
  if (!id.success) throw notFound();
  return id.data;
}
