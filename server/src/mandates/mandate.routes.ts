import { Router, type Request } from 'express';
import { EndMandate, RequestMandate } from '#contract/mandate';
import { RoleDecision } from '#contract/role';
import { Uuid } from '#contract/values';
import { parse } from '#server/http/parse';
import { assertDecider } from '#server/deciding/assert-decider';
import { notFound } from '#server/http/problem';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import { decideMandate } from '#server/mandates/decide-mandate';
import { endMandate } from '#server/mandates/end-mandate';

import { loadMandates, loadWaitingMandates, toMandate } from '#server/mandates/mandate-repository';
import { requestMandate } from '#server/mandates/request-mandate';
import type { Services } from '#server/services';

/** Mandates of agents. */
export function mandateRoutes(services: Services): Router {
  const { db } = services;
  const requests = createRateLimit(db, 'request-mandate', 30, 60);
  return Router()
    .get('/mandates', async (request, response) => {
      const rows = await loadMandates(db, getAccountId(request));
      response.json({ mandates: rows.map(toMandate) });
    })
    .post('/mandates', async (request, response) => {
      const accountId = getAccountId(request);
      const input = parse(RequestMandate, request.body);
      await requests.count(accountId);
      response.json(await requestMandate(services, accountId, input));
    })
    .get('/mandate-requests', async (request, response) => {
      const accountId = getAccountId(request);
      await assertDecider(db, accountId);
      const rows = await loadWaitingMandates(db, accountId);
      response.json({ mandates: rows.map(toMandate) });
    })
    .post('/mandates/:id/decision', async (request, response) => {
      const accountId = getAccountId(request);
      const id = getId(request);
      response.json(await decideMandate(services, accountId, id, parse(RoleDecision, request.body)));
    })
    .post('/mandates/:id/end', async (request, response) => {
      const accountId = getAccountId(request);
      const id = getId(request);
      response.json(await endMandate(services, accountId, id, parse(EndMandate, request.body).words));
    });
}

/** @throws Problem 404 when the path names nothing that could be a mandate */
function getId({ params }: Request): string {
  const id = Uuid.safeParse(params['id']);
  if (!id.success) throw notFound();
  return id.data.toLowerCase();
}
