import { Router, type Request } from 'express';
import { Uuid } from '#contract/values';
import { notFound } from '#server/http/problem';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import { loadRequestMail } from '#server/role-mails/load-request-mail';
import { orderRequestMail } from '#server/role-mails/order-request-mail';
import type { Services } from '#server/services';

/** The e-mail that goes with a role request (R6). */
export function roleMailRoutes(services: Services): Router {
  const limit = createRateLimit(services.db, 'request-mail', 5, 60);
  return Router()
    .get('/role-requests/:id/mail', async (request, response) => {
      const accountId = getAccountId(request);
      response.json(await loadRequestMail(services, accountId, getId(request)));
    })
    .post('/role-requests/:id/mail', async (request, response) => {
      const accountId = getAccountId(request);
      const id = getId(request);
      response.json(await orderRequestMail(services, limit, accountId, id));
    });
}

function getId(request: Request): string {
  const id = Uuid.safeParse(request.params['id']);
  if (!id.success) throw notFound();
  return id.data.toLowerCase();
}
