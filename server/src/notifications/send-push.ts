import type { PushMessage } from '#contract/push-message';
import { TryLater } from '#server/jobs/try-later';
import { describeNews } from '#server/notifications/describe-news';
import {
  beginDelivery,
  recordAccepted,
  recordAttemptFailed,
  recordFailed,
  type WaitingDelivery,
} from '#server/notifications/ledger/ledger';
import { createPostPush, type PostPush, type PushAnswer, type Subscription } from '#server/notifications/post-push';
import { AddressRefused } from '#server/notifications/push-address';
import { buildPushMessage } from '#server/notifications/push-message';
import {
  dropSubscription,
  findSubscription,
  recordSubscriptionAlive,
} from '#server/notifications/push-subscription-repository';
import { SETTINGS_PATH } from '#server/notifications/news-link';
import type { Services } from '#server/services';

/** A push service may ask for patience, but not for a day. */
const LONGEST_WAIT_S = 6 * 3_600;

/** Does `send-push`: posts one push message of the ledger. */
export function createSendPush(services: Services) {
  const post = createPostPush(services.config, services.keys.vapid);
  return async ({ deliveryId }: { readonly deliveryId: string }): Promise<void> => {
    const delivery = await beginDelivery(services.db, deliveryId);
    if (!delivery) return;
    const subscription = await findSubscription(services.db, delivery.subscriptionId, delivery.accountId);
    const message = subscription && (await buildMessage(services, delivery));
    if (!message) return recordFailed(services.db, deliveryId, 'noLongerConcerned');
    await deliver(services, post, deliveryId, subscription, message);
  };
}

async function deliver(
  { db }: Services,
  post: PostPush,
  deliveryId: string,
  subscription: Subscription,
  message: PushMessage,
): Promise<void> {
  let answer: PushAnswer;
  try {
    answer = await post(subscription, message);
  } catch (error) {
    if (isRefusedAddress(error)) {
      await dropSubscription(db, subscription.id);
      return recordFailed(db, deliveryId, 'notAPushService');
    }
    await recordAttemptFailed(db, deliveryId, 'pushServiceAway');
    throw new Error('the push service cannot be reached', { cause: error });
  }
  const { status } = answer;
  if (status >= 200 && status < 300) {
    await recordSubscriptionAlive(db, subscription.id);
    return recordAccepted(db, deliveryId);
  }
  if (status === 404 || status === 410) {
    await dropSubscription(db, subscription.id);
    return recordFailed(db, deliveryId, 'subscriptionEnded');
  }
  await recordAttemptFailed(db, deliveryId, status === 429 ? 'pushServiceBusy' : 'pushServiceRefused');
  if (status === 429 || (status >= 500 && answer.retryAfterS !== undefined))
    throw new TryLater(Math.min(answer.retryAfterS ?? 60, LONGEST_WAIT_S));
  throw new Error(`the push service answered ${status}`);
}

/** undici and the socket wrap what the look-up threw. */
function isRefusedAddress(error: unknown): boolean {
  return (
    error instanceof AddressRefused || (error instanceof Error && error.cause ? isRefusedAddress(error.cause) : false)
  );
}

/** Undefined when the person may no longer see what the message is about. */
async function buildMessage(services: Services, delivery: WaitingDelivery): Promise<PushMessage | undefined> {
  const { accountId, causeId, kind, licenceId } = delivery;
  const shared = { accountId, causeId, licenceId };
  if (kind === null) return buildPushMessage({ ...shared, kind: 'test', path: SETTINGS_PATH });
  const facts = await describeNews(services, delivery);
  return facts && buildPushMessage({ ...shared, kind, path: facts.path });
}
