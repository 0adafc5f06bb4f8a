import { Router } from 'express';
import { ConfirmAccount, ConfirmationMail, LostPassword, NewPassword, SignUp } from '#contract/account';
import { prepareMailLimits } from '#server/accounts/mail-limits';
import { chooseNewPassword } from '#server/accounts/sign-up/choose-new-password';
import { prepareConfirmAccount } from '#server/accounts/sign-up/confirm-account';
import { createAccount } from '#server/accounts/sign-up/create-account';
import { requestConfirmationMail, requestNewPassword } from '#server/accounts/sign-up/request-account-mail';
import { siteOf } from '#server/http/network-of';
import { parse } from '#server/http/parse';
import type { Services } from '#server/services';

/** Everything that is done by mail: sign up, confirm, lost password. Answers never tell which addresses are known. */
export function signUpRoutes(services: Services): Router {
  const limitSignUps = prepareMailLimits(services, 'sign-up');
  const limitConfirmations = prepareMailLimits(services, 'confirmation');
  const limitLostPasswords = prepareMailLimits(services, 'lost-password');
  const confirmAccount = prepareConfirmAccount(services);
  return Router()
    .post('/accounts', async (request, response) => {
      const input = parse(SignUp, request.body);
      await limitSignUps(request, input.email);
      await createAccount(services, input, { lane: siteOf(request), isKnown: false });
      response.status(202).end();
    })
    .post('/accounts/confirmation', async (request, response) => {
      await confirmAccount(request, parse(ConfirmAccount, request.body));
      response.sendStatus(204);
    })
    .post('/accounts/confirmation-mail', async (request, response) => {
      const { email } = parse(ConfirmationMail, request.body);
      await limitConfirmations(request, email);
      await requestConfirmationMail(services, email);
      response.status(202).end();
    })
    .post('/lost-password', async (request, response) => {
      const { email } = parse(LostPassword, request.body);
      await limitLostPasswords(request, email);
      await requestNewPassword(services, email);
      response.status(202).end();
    })
    .post('/new-password', async (request, response) => {
      await chooseNewPassword(services, request, parse(NewPassword, request.body));
      response.sendStatus(204);
    });
}
