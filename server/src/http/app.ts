import express, { type Express, type Response } from 'express';
import { pinoHttp } from 'pino-http';
import { aboutRoutes } from '#server/accounts/about.routes';
import { accountRoutes } from '#server/accounts/account.routes';
import { authorityRoutes } from '#server/authorities/authority.routes';
import { clearanceRoutes } from '#server/clearance/clearance.routes';
import { companyRoutes } from '#server/companies/company.routes';
import { deskRoutes } from '#server/desk/desk.routes';
import { answerInFull } from '#server/http/answer-in-full';
import { clientFiles } from '#server/http/client-files';
import { healthRoutes } from '#server/http/health.routes';
import { requireKnownHost } from '#server/http/known-host';
import { requireOwnTab } from '#server/http/own-tab';
import { answerNotFound, renderProblems } from '#server/http/problem';
import { readBodies } from '#server/http/read-body';
import { assertShape } from '#server/http/request-shape';
import { requireSameOrigin } from '#server/http/same-origin';
import { dataHeaders, securityHeaders } from '#server/http/security-headers';
import { securityTxtRoutes } from '#server/http/security-txt.routes';
import { sessions } from '#server/http/session';
import { cutUnread } from '#server/http/unread-body';
import { identityRoutes } from '#server/identity/identity.routes';
import { imageRoutes } from '#server/images/image.routes';
import { figuresRoutes } from '#server/figures/figures.routes';
import { historyRoutes } from '#server/licences/history/history.routes';
import { readRoutes } from '#server/licences/reads/read.routes';
import { searchRoutes } from '#server/licences/search/search.routes';
import { liveRoutes } from '#server/live/live.routes';
import { mandateRoutes } from '#server/mandates/mandate.routes';
import { devMailRoutes } from '#server/notifications/dev-mail.routes';
import { notificationRoutes } from '#server/notifications/notification.routes';
import { preferenceRoutes } from '#server/notifications/preferences/preference.routes';
import { roleMailRoutes } from '#server/role-mails/role-mail.routes';
import { roleRoutes } from '#server/roles/role.routes';
import { describeError } from '#server/log';
import type { Services } from '#server/services';
import { receiptKeyRoutes } from '#server/sync/receipt-key.routes';
import { syncRoutes } from '#server/sync/sync.routes';

/** The whole HTTP surface; `stop` ends what it does of its own accord. */
export function createApp(services: Services): { app: Express; stop: () => void } {
  const { config, db, keys, log } = services;
  const session = sessions(db, config.sessionSecret ?? keys.sessionSecret, config.isProduction, config.rolesWithFactor);
  const app = express();
  app.disable('x-powered-by');
  // No answer of the API is kept anywhere; files have tags of their own.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustProxy);
  const serializers = { req: describeRequest, res: ({ statusCode }: Response) => ({ statusCode }), err: describeError };
  app.use(pinoHttp({ logger: log, serializers }));
  app.use(cutUnread, assertShape);
  app.use(['/api', '/healthz', '/readyz'], answerInFull);
  app.use(['/api', '/dev'], requireKnownHost(config));
  app.use('/api', dataHeaders(config.isProduction), requireSameOrigin(config));
  // What needs neither a session nor the database answers without it.
  app.use('/api', aboutRoutes(services), receiptKeyRoutes(services));
  app.use('/api', ...session.handlers, requireOwnTab(db), readBodies(), apiRoutes(services));
  app.use(securityHeaders(config.isProduction));
  app.use(healthRoutes(services), securityTxtRoutes(config));
  if (config.isDemo) app.use('/dev/mail', devMailRoutes(services));
  app.use(clientFiles(config.clientDir));
  app.use(answerNotFound);
  app.use(renderProblems(log));
  return { app, stop: session.stop };
}

function apiRoutes(services: Services): express.Router {
  return express
    .Router()
    .use(searchRoutes(services))
    .use(imageRoutes(services))
    .use(accountRoutes(services))
    .use(identityRoutes(services))
    .use(companyRoutes(services))
    .use(authorityRoutes(services))
    .use(roleMailRoutes(services))
    .use(roleRoutes(services))
    .use(mandateRoutes(services))
    .use(clearanceRoutes(services))
    .use(deskRoutes(services))
    .use(figuresRoutes(services))
    .use(historyRoutes(services))
    .use(readRoutes(services))
    .use(syncRoutes(services))
    .use(liveRoutes(services))
    .use(notificationRoutes(services))
    .use(preferenceRoutes(services))
    .use(answerNotFound);
}

/** The path without its query: links in mails carry tokens. */
function describeRequest({ method, url = '' }: { method?: string; url?: string }) {
  return { method, path: url.split('?')[0] };
}
