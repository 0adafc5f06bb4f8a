import { Router, type Request } from 'express';
import type { PendingIdentity } from '#contract/identity';
import { CreateFromIdentity, LinkIdentity } from '#contract/identity';
import type { Session } from '#contract/session';
import { openSession } from '#server/accounts/open-session';
import { getSession } from '#server/accounts/session-answer';
import { parse } from '#server/http/parse';
import { assertWhole, getAccountId } from '#server/http/session';
import { createFromIdentity } from '#server/identity/create-from-identity';
import { getProof } from '#server/identity/identity-session';
import { prepareLinkWithPassword } from '#server/identity/link-with-password';
import { findPendingStep } from '#server/identity/pending-step';
import { provedBy } from '#server/identity/proved-identity';
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
  const enter = async (request: Request, accountId: string): Promise<Session> => {
    await openSession(services, request, accountId, 'identityProvider', provedBy(getProof(request)));
    assertWhole(request);
    return getSession(services, accountId);
  };
  const linkWithPassword = prepareLinkWithPassword(services);
  return Router()
    .get('/pending', async (request, response) => {
      response.json((await findPendingStep(services, getProof(request))) satisfies PendingIdentity);
    })
    .post('/link', async (request, response) => {
      const { password } = parse(LinkIdentity, request.body);
      response.json(await enter(request, await linkWithPassword(request, getProof(request), password)));
    })
    .post('/account', async (request, response) => {
      const input = parse(CreateFromIdentity, request.body);
      response.json(await enter(request, await createFromIdentity(services, getProof(request), input)));
    });
}
