import { Router } from 'express';
import type { PendingIdentity } from '#contract/identity';
import { CreateFromIdentity, LinkIdentity } from '#contract/identity';
import { openSession } from '#server/accounts/open-session';
import { getSession } from '#server/accounts/session-answer';
import { parse } from '#server/http/parse';
import { getAccountId } from '#server/http/session';
import { createFromIdentity } from '#server/identity/create-from-identity';
import { getProof } from '#server/identity/identity-session';
import { prepareLinkWithPassword } from '#server/identity/link-with-password';
import { findPendingStep } from '#server/identity/pending-step';
import { providerRoutes } from '#server/identity/provider.routes';
import { unlinkIdentity } from '#server/identity/unlink-identity';
import type { Services } from '#server/services';

/** Signing in through an identity provider. Off, each path 404, unless one is configured; unlinking is always possible. */
export function identityRoutes(services: Services): Router {
  const router = Router().delete('/account/identity', async (request, response) => {
    await unlinkIdentity(services, getAccountId(request));
    response.sendStatus(204);
  });
  const settings = services.config.identityProvider;
  return settings
    ? router.use('/identity', providerRoutes(services, settings)).use('/identity', stepRoutes(services))
    : router;
}

/** What comes after the provider, for an identity that opens no account yet. */
function stepRoutes(services: Services): Router {
  const linkWithPassword = prepareLinkWithPassword(services);
  return Router()
    .get('/pending', async (request, response) => {
      response.json((await findPendingStep(services, getProof(request))) satisfies PendingIdentity);
    })
    .post('/link', async (request, response) => {
      const { password } = parse(LinkIdentity, request.body);
      const accountId = await linkWithPassword(request, getProof(request), password);
      await openSession(services, request, accountId, 'identityProvider');
      response.json(await getSession(services, accountId));
    })
    .post('/account', async (request, response) => {
      const input = parse(CreateFromIdentity, request.body);
      const accountId = await createFromIdentity(services, getProof(request), input);
      await openSession(services, request, accountId, 'identityProvider');
      response.json(await getSession(services, accountId));
    });
}
