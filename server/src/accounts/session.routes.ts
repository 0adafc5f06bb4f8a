import { Router, type Request } from 'express';
import { LogIn } from '#contract/account';
import { DemoLogIn, type Session } from '#contract/session';
import { findAccount } from '#server/accounts/account-repository';
import { prepareLogIn } from '#server/accounts/log-in';
import { closeSession, openSession } from '#server/accounts/open-session';
import { getSession } from '#server/accounts/session-answer';
import { parse } from '#server/http/parse';
import { notFound } from '#server/http/problem';
import { assertWhole, getAccountId, type WayIn } from '#server/http/session';
import type { Services } from '#server/services';

export function sessionRoutes(services: Services): Router {
  const logIn = prepareLogIn(services);
  const enter = async (request: Request, accountId: string, way: WayIn): Promise<Session> => {
    await openSession(services, request, accountId, way);
    assertWhole(request);
    return getSession(services, accountId);
  };
  return Router()
    .post('/session', async (request, response) => {
      const account = await logIn(request, parse(LogIn, request.body));
      response.json(await enter(request, account.id, 'password'));
    })
    .get('/session', async (request, response) => {
      response.json(await getSession(services, getAccountId(request)));
    })
    .delete('/session', async (request, response) => {
      await closeSession(request);
      response.clearCookie('flegt').sendStatus(204);
    })
    .post('/demo-session', async (request, response) => {
      if (!services.config.isDemo) throw notFound();
      const { accountId } = parse(DemoLogIn, request.body);
      const account = await findAccount(services.db, accountId);
      if (!account?.isDemo) throw notFound();
      response.json(await enter(request, account.id, 'demo'));
    });
}
