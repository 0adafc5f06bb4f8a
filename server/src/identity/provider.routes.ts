import { Router, type Request } from 'express';
import { assertFresh } from '#server/accounts/assert-fresh';
import { openSession } from '#server/accounts/open-session';
import type { IdentityProviderConfig } from '#server/config';
import { networkOf } from '#server/http/network-of';
import { Problem } from '#server/http/problem';
import { createRateLimit } from '#server/http/rate-limit';
import { findAccountId } from '#server/http/session';
import { findOpenedAccount, linkToSignedIn } from '#server/identity/admit-identity';
import { createIdentityProvider } from '#server/identity/identity-provider';
import { identityRefused } from '#server/identity/identity-problems';
import { beginFlow, keepProof, takeFlow, type IdentityFlow } from '#server/identity/identity-session';
import { toOwnPath } from '#server/identity/own-path';
import { provedBy } from '#server/identity/proved-identity';
import type { Services } from '#server/services';

type Purpose = IdentityFlow['purpose'];
/** Pages that say what went wrong: a browser that comes from elsewhere must not see a bare answer. */
const TELLING_PAGES: Record<Purpose, string> = { signIn: '/sign-in', link: '/profile' };

/** To the provider and back. Both are navigations of the browser, so every answer leads to a page. */
export function providerRoutes(services: Services, settings: IdentityProviderConfig): Router {
  const { config, db, log } = services;
  const provider = createIdentityProvider(settings, `${config.publicUrl}/api/identity/callback`, log);
  // A company or an office may be behind one address.
  const limit = createRateLimit(db, 'identity-start', 300, 15);

  const begin = async (request: Request, purpose: Purpose): Promise<string> => {
    if (purpose === 'link') assertWanted(request);
    await limit.count(networkOf(request));
    const checks = await beginFlow(request, purpose, toOwnPath(request.query['next']));
    return (await provider.begin(checks)).href;
  };
  const finish = async (request: Request, { checks, purpose, next }: IdentityFlow): Promise<string> => {
    const identity = await provider.finish(request.originalUrl.split('?')[1] ?? '', checks);
    if (purpose === 'link') {
      await linkToSignedIn(services, identity, findAccountId(request));
      return next;
    }
    const accountId = await findOpenedAccount(services, identity);
    if (accountId) await openSession(services, request, accountId, 'identityProvider', provedBy(identity));
    else await keepProof(request, identity);
    if (request.session.missingStep) return `/second-step?next=${encodeURIComponent(next)}`;
    return accountId ? next : `/identity?next=${encodeURIComponent(next)}`;
  };

  return Router()
    .get('/start', async (request, response) => {
      const purpose = request.query['purpose'] === 'link' ? 'link' : 'signIn';
      response.redirect(await begin(request, purpose).catch(tellAt(purpose)));
    })
    .get('/callback', async (request, response) => {
      const flow = await takeFlow(request).catch(tellAt('signIn'));
      response.redirect(typeof flow === 'string' ? flow : await finish(request, flow).catch(tellAt(flow.purpose)));
    });
}

/**
 * Linking is begun by the person who is signed in, on a page of ours: another site could have signed the browser in at the
 * provider as somebody else before.
 * @throws Problem `identity-refused`; `sign-in-again`
 */
function assertWanted(request: Request): void {
  const site = request.get('sec-fetch-site') ?? 'same-origin';
  if (!findAccountId(request) || !['same-origin', 'none'].includes(site)) throw identityRefused();
  // What is linked opens the account for ever: a session somebody left open must not be enough.
  assertFresh(request.session.startedAt);
}

/** Turns a problem into the page that says it. */
const tellAt =
  (purpose: Purpose) =>
  (error: unknown): string => {
    if (!(error instanceof Problem)) throw error;
    return `${TELLING_PAGES[purpose]}?problem=${error.code}`;
  };
