import { Router } from 'express';
import { RoleRequest } from '#contract/role';
import { parse } from '#server/http/parse';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import { requestRole } from '#server/roles/request-role';
import type { Services } from '#server/services';
import { supportRoutes } from '#server/support/support.routes';

export function roleRoutes(services: Services): Router {
  const requests = createRateLimit(services.db, 'request-role', 30, 60);
  return Router()
    .use(supportRoutes(services))
    .post('/role-requests', async (request, response) => {
      const accountId = getAccountId(request);
      const input = parse(RoleRequest, request.body);
      await requests.count(accountId);
      response.json(await requestRole(services, accountId, input));
    });
}
