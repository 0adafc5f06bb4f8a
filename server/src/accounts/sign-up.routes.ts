import { Router, type Request } from 'express';
import * as z from 'zod/mini';
import { ConfirmAccount, LostPassword, NewPassword, SignUp } from '#contract/account';
import { EmailAddress } from '#contract/values';
import { chooseNewPassword } from '#server/accounts/choose-new-password';
import { confirmAccount } from '#server/accounts/confirm-account';
import { createAccount } from '#server/accounts/create-account';
import { requestConfirmationMail, requestNewPassword } from '#server/accounts/request-account-mail';
import { networkOf } from '#server/http/network-of';
import { parse } from '#server/http/parse';
import { createRateLimit } from '#server/http/rate-limit';
import type { Services } from '#server/services';

const ConfirmationMail = z.strictObject({ email: EmailAddress });

/** Everything that is done by mail: sign up, confirm, lost password. Answers never tell which addresses are known. */
export function signUpRoutes(services: Services): Router {
  const assertSeldom = prepareMailLimits(services);
  return Router()
    .post('/accounts', async (request, response) => {
      const input = parse(SignUp, request.body);
      await assertSeldom(request, input.email);
      await createAccount(services, input);
      response.status(202).end();
    })
    .post('/accounts/confirmation', async (request, response) => {
      await confirmAccount(services, parse(ConfirmAccount, request.body).token);
      response.sendStatus(204);
    })
    .post('/accounts/confirmation-mail', async (request, response) => {
      const { email } = parse(ConfirmationMail, request.body);
      await assertSeldom(request, email);
      await requestConfirmationMail(services, email);
      response.status(202).end();
    })
    .post('/lost-password', async (request, response) => {
      const { email } = parse(LostPassword, request.body);
      await assertSeldom(request, email);
      await requestNewPassword(services, email);
      response.status(202).end();
    })
    .post('/new-password', async (request, response) => {
      await chooseNewPassword(services, parse(NewPassword, request.body), request.sessionID);
      response.sendStatus(204);
    });
}

/** Five mails an hour to one address, known or not, and sixty from one network: nobody floods a mailbox through us. */
function prepareMailLimits({ db }: Services): (request: Request, email: string) => Promise<void> {
  const toAddress = createRateLimit(db, 'mail-to-address', 5, 60);
  const fromNetwork = createRateLimit(db, 'mail-from-network', 60, 60);
  return async (request, email) => {
    await fromNetwork.count(networkOf(request));
    await toAddress.count(email);
  };
}
