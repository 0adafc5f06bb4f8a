import { Router } from 'express';
import { AccountChange, PasswordChange } from '#contract/account';
import { replaceName } from '#server/accounts/account-repository';
import { loadAccountDetails } from '#server/accounts/profile/account-details';
import { changePassword } from '#server/accounts/profile/change-password';
import type { ProveOwner } from '#server/accounts/prove-owner';
import { getAccount, getSession } from '#server/accounts/session-answer';
import { parse } from '#server/http/parse';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';

/** "Edit Your Profile". */
export function profileRoutes(services: Services, proveOwner: ProveOwner): Router {
  const changes = createRateLimit(services.db, 'profile-change', 60, 60);
  return Router()
    .get('/account', async (request, response) => {
      response.json(await loadAccountDetails(services, getAccountId(request)));
    })
    .put('/account', async (request, response) => {
      const accountId = getAccountId(request);
      const name = parse(AccountChange, request.body);
      await changes.count(accountId);
      await replaceName(services.db, accountId, name);
      response.json(await getSession(services, accountId));
    })
    .put('/account/password', async (request, response) => {
      const account = await getAccount(services, getAccountId(request));
      await changePassword(services, proveOwner, request, account, parse(PasswordChange, request.body));
      response.sendStatus(204);
    });
}
