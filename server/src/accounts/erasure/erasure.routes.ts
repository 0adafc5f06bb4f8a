import { Router } from 'express';
import { EraseAccount } from '#contract/account';
import { eraseAccount } from '#server/accounts/erasure/erase-account';
import type { ProveOwner } from '#server/accounts/prove-owner';
import { getAccount } from '#server/accounts/session-answer';
import { parse } from '#server/http/parse';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';

/** "Delete my account". */
export function erasureRoutes(services: Services, proveOwner: ProveOwner): Router {
  return Router().post('/account/erasure', async (request, response) => {
    const account = await getAccount(services, getAccountId(request));
    await proveOwner(request, account, parse(EraseAccount, request.body).password);
    await eraseAccount(services, account.id);
    response.clearCookie('flegt').sendStatus(204);
  });
}
