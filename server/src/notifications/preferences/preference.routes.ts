import { Router } from 'express';
import { ToldNewsQuery } from '#contract/delivery';
import { NotificationPreferencesChange, TestMail } from '#contract/notification-preferences';
import { parse } from '#server/http/parse';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import { loadToldNews } from '#server/notifications/ledger/told-news';
import { changePreferences, getPreferences } from '#server/notifications/preferences/change-preferences';
import { sendTestMail } from '#server/notifications/preferences/send-test-mail';
import type { Services } from '#server/services';

/** How whoever is signed in wants to be told, and what was told them. */
export function preferenceRoutes(services: Services): Router {
  const changes = createRateLimit(services.db, 'preference-change', 120, 60);
  const tests = createRateLimit(services.db, 'test-mail', 10, 60);
  return Router()
    .get('/notification-preferences', async (request, response) => {
      response.json(await getPreferences(services, getAccountId(request)));
    })
    .put('/notification-preferences', async (request, response) => {
      const accountId = getAccountId(request);
      const change = parse(NotificationPreferencesChange, request.body);
      await changes.count(accountId);
      response.json(await changePreferences(services, accountId, change));
    })
    .post('/test-mail', async (request, response) => {
      const accountId = getAccountId(request);
      const { id } = parse(TestMail, request.body);
      await tests.count(accountId);
      await sendTestMail(services, accountId, id);
      response.status(202).end();
    })
    .get('/deliveries', async (request, response) => {
      const accountId = getAccountId(request);
      response.json(await loadToldNews(services.db, accountId, parse(ToldNewsQuery, request.query)));
    });
}
