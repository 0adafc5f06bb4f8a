import { Router } from 'express';
import { AuthorityChange } from '#contract/authority';
import { loadAuthorities } from '#server/authorities/authority-repository';
import { changeAuthority } from '#server/authorities/change-authority';
import { loadUnattendedLicences } from '#server/authorities/unattended-licences';
import { parse } from '#server/http/parse';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';
import { assertSupport } from '#server/support/assert-support';

/** The competent authorities, and what waits where none is active. */
export function authorityRoutes(services: Services): Router {
  const { db } = services;
  return Router()
    .get('/competent-authorities', async (request, response) => {
      getAccountId(request);
      response.json({ authorities: await loadAuthorities(db) });
    })
    .put('/competent-authorities/:country', async (request, response) => {
      const accountId = getAccountId(request);
      await assertSupport(db, accountId);
      const change = parse(AuthorityChange, request.body);
      response.json(await changeAuthority(services, accountId, request.params['country'], change));
    })
    .get('/unattended-licences', async (request, response) => {
      await assertSupport(db, getAccountId(request));
      response.json(await loadUnattendedLicences(db));
    });
}
