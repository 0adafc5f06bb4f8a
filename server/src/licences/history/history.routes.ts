import { Router } from 'express';
import { Uuid } from '#contract/values';
import { notFound } from '#server/http/problem';
import { getAccountId } from '#server/http/session';
import { loadHistory } from '#server/licences/history/load-history';
import { loadActiveGrants } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/** What is told of a licence's history beside what comes with it. */
export function historyRoutes({ db }: Services): Router {
  return Router().get('/licences/:id/history', async (request, response) => {
    const accountId = getAccountId(request);
    const id = Uuid.safeParse(request.params.id);
    if (!id.success) throw notFound();
    response.json(await loadHistory(db, { accountId, grants: await loadActiveGrants(db, accountId) }, id.data));
  });
}
