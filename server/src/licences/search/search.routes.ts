import { Router } from 'express';
import { SearchQuery } from '#contract/search';
import { parse } from '#server/http/parse';
import { getAccountId } from '#server/http/session';
import { searchLicences } from '#server/licences/search/search-licences';
import type { Services } from '#server/services';

/** The list and the search of licences, as far as the person may see them. */
export function searchRoutes({ db }: Services): Router {
  return Router().get('/licences', async (request, response) => {
    const accountId = getAccountId(request);
    // A field that was left empty asks for nothing.
    const filled = Object.entries(request.query).filter(([, value]) => value !== '');
    response.json(await searchLicences(db, accountId, parse(SearchQuery, Object.fromEntries(filled))));
  });
}
