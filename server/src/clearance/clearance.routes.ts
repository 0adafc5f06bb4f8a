import { Router } from 'express';
import { FindAtCustoms } from '#contract/clearance';
import { findLicenceAtCustoms } from '#server/clearance/find-licence';
import { parse } from '#server/http/parse';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';

/** Numbers can be guessed: so many are looked up in an hour. */
const LOOKUPS_PER_HOUR = 200;

/** What customs officers ask besides the feed. */
export function clearanceRoutes({ db }: Services): Router {
  const lookups = createRateLimit(db, 'find-at-customs', LOOKUPS_PER_HOUR, 60);
  return Router().post('/clearance/find', async (request, response) => {
    const accountId = getAccountId(request);
    const wanted = parse(FindAtCustoms, request.body);
    await lookups.count(accountId);
    response.json({ licence: await findLicenceAtCustoms(db, accountId, wanted) });
  });
}
