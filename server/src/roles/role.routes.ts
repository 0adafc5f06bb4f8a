import { Router } from 'express';
import { RoleRequest } from '#contract/role';
import { decidingRoutes } from '#server/deciding/deciding.routes';
import { parse } from '#server/http/parse';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import { requestRole } from '#server/roles/request-role';
import type { Services } from '#server/services';

export function roleRoutes(services: Services): Router {
  const requests = createRateLimit(services.db, 'request-role', 30, 60);
  return Router()
    .use(decidingRoutes(services))
    .post('/role-requests', async (request, response) => {
      const accountId = getAccountId(request);
      const input = parse(RoleRequest, request.body);
      await requests.count(accountId);
      response.json(await requestRole(services, accountId, input));
    });
}
