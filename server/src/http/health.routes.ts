import { Router } from 'express';
import { selectRows, type Database } from '#server/database/connection';
import { Problem } from '#server/http/problem';

/** `/healthz`: the process answers. `/readyz`: the database does too; devices ask it whether they really reach the server. */
export function healthRoutes(db: Database): Router {
  return Router()
    .use((_request, response, next) => {
      response.set('Cache-Control', 'no-store');
      next();
    })
    .get('/healthz', (_request, response) => {
      response.json({ status: 'ok' });
    })
    .get('/readyz', async (_request, response) => {
      await selectRows(db, 'select 1').catch(() => {
        throw new Problem(503, 'database-away', 'The database cannot be reached.');
      });
      response.json({ status: 'ready', service: 'flegt-licences' });
    });
}
