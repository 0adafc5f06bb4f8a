import { Router, type Request } from 'express';
import {
  AddPasskey,
  AddTotp,
  FactorProof,
  FindFactorHolder,
  GiveFactorBack,
  RenameFactor,
} from '#contract/second-factor';
import { Uuid } from '#contract/values';
import { proveSession } from '#server/accounts/open-session';
import type { ProveOwner } from '#server/accounts/prove-owner';
import { addPasskey, beginPasskey } from '#server/accounts/second-factor/add-passkey';
import { addTotp, beginTotp } from '#server/accounts/second-factor/add-totp';
import { findFactorHolder } from '#server/accounts/second-factor/factor-holder';
import { renameFactor } from '#server/accounts/second-factor/factor-repository';
import { giveFactorBack } from '#server/accounts/second-factor/give-factor-back';
import { assertProvedLately, getEnrollingAccountId } from '#server/accounts/second-factor/half-session';
import { loadSecondFactor } from '#server/accounts/second-factor/load-second-factor';
import { prepareProveFactor } from '#server/accounts/second-factor/prove-factor';
import { removeFactor } from '#server/accounts/second-factor/remove-factor';
import { renewRecoveryCodes } from '#server/accounts/second-factor/renew-recovery-codes';
import { askForPasskey } from '#server/accounts/second-factor/use-passkey';
import { getAccount } from '#server/accounts/session-answer';
import { parse } from '#server/http/parse';
import { notFound } from '#server/http/problem';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId, getHalfAccountId } from '#server/http/session';
import type { Services } from '#server/services';
import { assertSupport } from '#server/support/assert-support';

/** The second factor: the step of signing in that proves it, what the owner does about it, and what the support team may. */
export function secondFactorRoutes(services: Services, proveOwner: ProveOwner): Router {
  return Router()
    .use(stepRoutes(services, proveOwner))
    .use(addingRoutes(services))
    .use(ownRoutes(services))
    .use(supportRoutes(services));
}

/** For whoever is signed in, or by half. */
function stepRoutes(services: Services, proveOwner: ProveOwner): Router {
  const proveFactor = prepareProveFactor(services, proveOwner);
  const asking = createRateLimit(services.db, 'ask-passkey', 60, 15);
  return Router()
    .get('/second-factor', async (request, response) => {
      response.json(await loadSecondFactor(services, request));
    })
    .post('/second-factor/passkey-request', async (request, response) => {
      const accountId = getHalfAccountId(request);
      await asking.count(accountId);
      response.json(await askForPasskey(services, request, 'prove', accountId));
    })
    .post('/second-factor/proof', async (request, response) => {
      const account = await getAccount(services, getHalfAccountId(request));
      const provedBy = await proveFactor(request, account, parse(FactorProof, request.body));
      if (request.session.missingStep === 'prove' && provedBy)
        await proveSession(services, request, account.id, provedBy);
      else request.session.provedAt = new Date().toISOString();
      response.sendStatus(204);
    });
}

/** For whoever is signed in, or needs the first factor to be. */
function addingRoutes(services: Services): Router {
  const adding = createRateLimit(services.db, 'add-factor', 60, 15);
  const assertMayAdd = async (request: Request): Promise<string> => {
    const accountId = getEnrollingAccountId(request);
    assertProvedLately(request);
    await adding.count(accountId);
    return accountId;
  };
  const getAdding = async (request: Request) => getAccount(services, await assertMayAdd(request));
  return Router()
    .post('/second-factor/passkey-creation', async (request, response) => {
      response.json(await beginPasskey(services, request, await getAdding(request)));
    })
    .post('/second-factor/passkeys', async (request, response) => {
      const accountId = await assertMayAdd(request);
      response.json(await addPasskey(services, request, accountId, parse(AddPasskey, request.body)));
    })
    .post('/second-factor/totp-secret', async (request, response) => {
      response.json(await beginTotp(services, request, await getAdding(request)));
    })
    .post('/second-factor/totp', async (request, response) => {
      const accountId = await assertMayAdd(request);
      response.json(await addTotp(services, request, accountId, parse(AddTotp, request.body)));
    });
}

/** For whoever is signed in. */
function ownRoutes(services: Services): Router {
  const getId = (request: Request): string => {
    const { data } = Uuid.safeParse(request.params['id']);
    if (!data) throw notFound();
    return data;
  };
  return Router()
    .post('/second-factor/recovery-codes', async (request, response) => {
      const accountId = getAccountId(request);
      assertProvedLately(request);
      response.json({ codes: await renewRecoveryCodes(services, accountId) });
    })
    .put('/second-factor/:id', async (request, response) => {
      const accountId = getAccountId(request);
      const { name } = parse(RenameFactor, request.body);
      if (!(await renameFactor(services.db, accountId, getId(request), name))) throw notFound();
      response.sendStatus(204);
    })
    .delete('/second-factor/:id', async (request, response) => {
      const accountId = getAccountId(request);
      assertProvedLately(request);
      await removeFactor(services, accountId, getId(request));
      response.sendStatus(204);
    });
}

/** For the support team: addresses travel in bodies, which no log keeps. */
function supportRoutes(services: Services): Router {
  const getSupporter = async (request: Request): Promise<string> => {
    const accountId = getAccountId(request);
    await assertSupport(services.db, accountId);
    return accountId;
  };
  return Router()
    .post('/second-factor/holder', async (request, response) => {
      await getSupporter(request);
      response.json(await findFactorHolder(services, parse(FindFactorHolder, request.body).email));
    })
    .post('/second-factor/given-back', async (request, response) => {
      const byId = await getSupporter(request);
      response.json(await giveFactorBack(services, byId, parse(GiveFactorBack, request.body)));
    });
}
