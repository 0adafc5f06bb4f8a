import { Router } from 'express';
import { AsAuthority } from '#contract/desk';
import { Uuid } from '#contract/values';
import { getAuthorityCountry, getDeskLicence } from '#server/desk/authority-scene';
import { endLease, listLeases, takeLease } from '#server/desk/lease-repository';
import { loadBackground } from '#server/desk/load-background';
import { parse } from '#server/http/parse';
import { notFound } from '#server/http/problem';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';

/** What officers of an authority ask besides the feed. */
export function deskRoutes({ db }: Services): Router {
  return Router()
    .get('/leases', async (request, response) => {
      const accountId = getAccountId(request);
      const { grantId } = parse(AsAuthority, { grantId: request.query['grantId'] });
      const country = await getAuthorityCountry(db, accountId, grantId);
      response.json({ leases: await listLeases(db, accountId, country) });
    })
    .put('/licences/:id/lease', async (request, response) => {
      const accountId = getAccountId(request);
      const { grantId } = parse(AsAuthority, request.body);
      const { id } = await getDeskLicence(db, accountId, grantId, toId(request.params.id));
      response.json(await takeLease(db, accountId, grantId, id));
    })
    .delete('/licences/:id/lease', async (request, response) => {
      await endLease(db, getAccountId(request), toId(request.params.id));
      response.status(204).end();
    })
    .get('/licences/:id/background', async (request, response) => {
      const accountId = getAccountId(request);
      const { grantId } = parse(AsAuthority, { grantId: request.query['grantId'] });
      const licence = await getDeskLicence(db, accountId, grantId, toId(request.params.id));
      response.json(await loadBackground(db, licence));
    });
}

/** @throws Problem 404: what is no id names nothing */
function toId(text: string): string {
  const id = Uuid.safeParse(text);
  if (!id.success) throw notFound();
  return id.data;
}
