import { Router } from 'express';
import { ConfirmEmailChange, EmailChange } from '#contract/account';
import { confirmEmailChange } from '#server/accounts/email-change/confirm-email-change';
import { giveUpEmailChange, requestEmailChange } from '#server/accounts/email-change/request-email-change';
import { prepareMailLimits } from '#server/accounts/mail-limits';
import type { ProveOwner } from '#server/accounts/prove-owner';
import { getAccount } from '#server/accounts/session-answer';
import { parse } from '#server/http/parse';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';

/** Another address for the account. The links are opened wherever their mail is read: their token is enough. */
export function emailChangeRoutes(services: Services, proveOwner: ProveOwner): Router {
  const changes = createRateLimit(services.db, 'email-change', 5, 60);
  const assertSeldom = prepareMailLimits(services, 'email-change');
  return Router()
    .put('/account/email', async (request, response) => {
      const account = await getAccount(services, getAccountId(request));
      const { email, password } = parse(EmailChange, request.body);
      await proveOwner(request, account, password);
      await changes.count(account.id);
      await assertSeldom(request, email);
      await requestEmailChange(services, account.id, email);
      response.status(202).end();
    })
    .delete('/account/email', async (request, response) => {
      await giveUpEmailChange(services, getAccountId(request));
      response.sendStatus(204);
    })
    .post('/account/email-confirmation', async (request, response) => {
      const { token } = parse(ConfirmEmailChange, request.body);
      response.json({ isChanged: await confirmEmailChange(services, token) });
    });
}
