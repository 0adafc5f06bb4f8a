import { Router, type Request } from 'express';
import { SendRequestMail } from '#contract/role';
import { Uuid } from '#contract/values';
import { parse } from '#server/http/parse';
import { notFound } from '#server/http/problem';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import { loadRequestMail } from '#server/role-mails/load-request-mail';
import { orderRequestMail } from '#server/role-mails/order-request-mail';
import type { Services } from '#server/services';

/** The e-mail that goes with a role request (R6). */
export function roleMailRoutes(services: Services): Router {
  // The copy may go to an address that was typed: nobody is to be written to often from here.
  const limit = createRateLimit(services.db, 'request-mail', 5, 60);
  return Router()
    .get('/role-requests/:id/mail', async (request, response) => {
      const accountId = getAccountId(request);
      response.json(await loadRequestMail(services, accountId, getId(request)));
    })
    .post('/role-requests/:id/mail', async (request, response) => {
      const accountId = getAccountId(request);
      const id = getId(request);
      const typed = parse(SendRequestMail, request.body);
      response.json(await orderRequestMail(services, limit, accountId, id, typed));
    });
}

function getId(request: Request): string {
  const id = Uuid.safeParse(request.params['id']);
  if (!id.success) throw notFound();
  return id.data.toLowerCase();
}
