import { Router } from 'express';
import { createReadiness } from '#server/http/readiness';
import type { Services } from '#server/services';

/** `/healthz`: the process answers. `/readyz`: it can keep something too, in the database and in the data folder. */
export function healthRoutes(services: Pick<Services, 'db' | 'config'>): Router {
  const assertReady = createReadiness(services);
  return Router()
    .use((_request, response, next) => {
      response.set('Cache-Control', 'no-store');
      next();
    })
    .get('/healthz', (_request, response) => {
      response.json({ status: 'ok' });
    })
    .get('/readyz', async (_request, response) => {
      await assertReady();
      response.json({ status: 'ready', service: 'flegt-licences' });
    });
}
