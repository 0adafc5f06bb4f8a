import { Router } from 'express';
import { PasskeyLogIn } from '#contract/second-factor';
import { openSession } from '#server/accounts/open-session';
import { passkeyRefused } from '#server/accounts/second-factor/passkey-problems';
import { askForPasskey, usePasskey } from '#server/accounts/second-factor/use-passkey';
import { findAccount } from '#server/accounts/account-repository';
import { canEnter, getSession } from '#server/accounts/session-answer';
import { networkOf } from '#server/http/network-of';
import { parse } from '#server/http/parse';
import { createRateLimit } from '#server/http/rate-limit';
import { findAccountId } from '#server/http/session';
import type { Services } from '#server/services';

/** Milliseconds a browser that nobody signed in with keeps what it was asked. */
const ASKED_MS = 15 * 60_000;

/** Signing in with a passkey alone. */
export function passkeySessionRoutes(services: Services): Router {
  // A company or an office may be behind one address.
  const limit = createRateLimit(services.db, 'passkey-session', 300, 15);
  return Router()
    .post('/passkey-session/request', async (request, response) => {
      await limit.count(networkOf(request));
      // Something in it makes the session one that is kept; where nobody is signed in not for a month.
      request.session.isAsked = true;
      if (!findAccountId(request)) request.session.cookie.maxAge = ASKED_MS;
      response.json(await askForPasskey(services, request, 'signIn', null));
    })
    .post('/passkey-session', async (request, response) => {
      const { response: used } = parse(PasskeyLogIn, request.body);
      const accountId = await usePasskey(services, request, 'signIn', used);
      const account = await findAccount(services.db, accountId);
      if (!account || !canEnter(account, services.config)) throw passkeyRefused();
      await openSession(services, request, accountId, 'passkey', 'passkey');
      response.json(await getSession(services, accountId));
    });
}
