import { Router } from 'express';
import { FiguresQuery } from '#contract/figures';
import { loadFigures } from '#server/figures/load-figures';
import { parse } from '#server/http/parse';
import { notFound } from '#server/http/problem';
import { getAccountId } from '#server/http/session';
import { getActiveGrant } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/** Figures of the yearly report: an authority's of its own country, the support team's of all. */
export function figuresRoutes({ db }: Services): Router {
  return Router().get('/figures', async (request, response) => {
    const accountId = getAccountId(request);
    const { grantId, year } = parse(FiguresQuery, { grantId: request.query['grantId'], year: request.query['year'] });
    const { role, country } = await getActiveGrant(db, accountId, grantId);
    if (role !== 'support' && !(role === 'fmsca' && country)) throw notFound();
    response.json(await loadFigures(db, year, role === 'support' ? null : country));
  });
}
