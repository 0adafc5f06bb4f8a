import { Router } from 'express';
import { HistoryQuery } from '#contract/history';
import { Uuid } from '#contract/values';
import { parse } from '#server/http/parse';
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
    const { before } = parse(
      HistoryQuery,
      request.query['before'] === undefined ? {} : { before: request.query['before'] },
    );
    const viewer = { accountId, grants: await loadActiveGrants(db, accountId) };
    response.json(await loadHistory(db, viewer, id.data, before));
  });
}
