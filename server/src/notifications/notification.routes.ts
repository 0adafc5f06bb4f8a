import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { InboxRead } from '#contract/inbox';
import { PushSubscriptionEnd, PushSubscriptionInput, type PushSubscriptionKept } from '#contract/push-message';
import { nameDevice } from '#server/accounts/device-name';
import { parse } from '#server/http/parse';
import { Problem } from '#server/http/problem';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import { markRead } from '#server/notifications/inbox-repository';
import { assertAllowed, isTestOrigin } from '#server/notifications/post-push';
import { AddressRefused } from '#server/notifications/push-address';
import {
  deleteSubscription,
  insertTestDeliveries,
  saveSubscription,
} from '#server/notifications/push-subscription-repository';
import type { Services } from '#server/services';

/** Push subscriptions and the inbox of whoever is signed in. */
export function notificationRoutes(services: Services): Router {
  const { config, db } = services;
  // Push services answer a flood to one browser with 429.
  const tests = createRateLimit(db, 'test-push', 20, 60);
  return Router()
    .put('/push-subscription', async (request, response) => {
      const accountId = getAccountId(request);
      const input = parse(PushSubscriptionInput, request.body);
      assertPushService(input.endpoint, config);
      const isNew = await saveSubscription(db, accountId, input, nameDevice(request.get('User-Agent')));
      response.json({ isNew } satisfies PushSubscriptionKept);
    })
    .delete('/push-subscription', async (request, response) => {
      const accountId = getAccountId(request);
      await deleteSubscription(db, accountId, parse(PushSubscriptionEnd, request.body).endpoint);
      response.status(204).end();
    })
    .post('/push-subscription/test', async (request, response) => {
      const accountId = getAccountId(request);
      await tests.count(accountId);
      await enqueueTest(services, accountId);
      response.status(202).end();
    })
    .post('/inbox/read', async (request, response) => {
      const accountId = getAccountId(request);
      await markRead(db, accountId, parse(InboxRead, request.body).ids);
      response.status(204).end();
    });
}

/** @throws Problem 422 when no push service can be there */
function assertPushService(endpoint: string, config: Services['config']): void {
  const url = new URL(endpoint);
  try {
    if (!isTestOrigin(url, config)) assertAllowed(url);
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error;
    throw new Problem(422, 'not-a-push-service', 'Push messages cannot be sent to this address.', {
      errors: [{ pointer: '/endpoint', code: 'not-a-push-service' }],
    });
  }
}

/** @throws Problem 409 when the person has no device that wants notifications */
async function enqueueTest({ db, jobs }: Services, accountId: string): Promise<void> {
  await db.transaction(async (transaction) => {
    const count = await insertTestDeliveries(db, accountId, randomUUID(), transaction);
    if (!count) throw new Problem(409, 'no-push-subscription', 'No device of yours receives notifications.');
    await jobs.enqueue('hand-over-pushes', {}, transaction);
  });
}
