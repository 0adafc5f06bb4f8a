import { setTimeout as wait } from 'node:timers/promises';
import type { PushMessage } from '#contract/push-message';
import { describeNews } from '#server/notifications/describe-news';
import { oneAtATime } from '#server/notifications/hand-over/one-at-a-time';
import { PushOrigin, type Parcel } from '#server/notifications/hand-over/push-origin';
import { buildPushMessage } from '#server/notifications/hand-over/push-message';
import { wakeForNext } from '#server/notifications/hand-over/wake-for-next';
import { groupBy } from '#server/notifications/ledger/group-by';
import { claimDeliveries, type ClaimedDelivery } from '#server/notifications/ledger/claim-deliveries';
import { failed, recordOutcomes, type Outcome } from '#server/notifications/ledger/record-outcomes';
import type { NewsFacts } from '#server/notifications/news-facts';
import { createPostPush } from '#server/notifications/post-push';
import { recordSubscriptions } from '#server/notifications/push-subscription-repository';
import { sealAll } from '#server/notifications/seal/seal-all';
import type { Services } from '#server/services';

/** Persons whose messages are taken at a time. */
const PEOPLE = 1_000;
/** How long the next ones wait for services that do not answer; what these were asked goes on behind. */
const PATIENCE_MS = 200;
/** Few, so that the first are soon on their way. */
const SEALED_AT_ONCE = 50;
/** So many times as many are sealed or on their way to one service. */
const SEALED_AHEAD = 4;
/** Push services people really use are a handful; browsers could be told of any number. */
const MOST_ORIGINS = 500;

/**
 * Does `hand-over-pushes`: one message for all that is due for a browser. Each is handed over once; only when the process ends
 * between the service's yes and the ledger it is sent again, under the same topic.
 */
export function createHandOverPushes(services: Services): () => Promise<void> {
  const post = createPostPush(services.config, services.keys.vapid);
  const origins = new Map<string, PushOrigin>();
  const originOf = (name: string): PushOrigin => {
    if (origins.size > MOST_ORIGINS) origins.clear();
    const origin = origins.get(name) ?? new PushOrigin(post);
    origins.set(name, origin);
    return origin;
  };
  return oneAtATime(async () => {
    let next = claim(services);
    for (;;) {
      const claimed = await next;
      if (!claimed.length) break;
      // The database looks for the next ones while these are on their way.
      next = claim(services);
      const parcels = await pack(services, claimed);
      const sent = [...groupBy(parcels, toOrigin)].map(([name, some]) => sendAll(services, originOf(name), some));
      for (const one of sent) services.jobs.keep(one);
      await Promise.race([Promise.all(sent), wait(PATIENCE_MS)]);
    }
    await wakeForNext(services, 'push');
  });
}

/** When it fails it does so where it is waited for. */
function claim({ db }: Services): Promise<ClaimedDelivery[]> {
  const claimed = claimDeliveries(db, 'push', PEOPLE);
  claimed.catch(() => undefined);
  return claimed;
}

/** A parcel before it is sealed. */
type OpenParcel = Omit<Parcel, 'body' | 'tag'> & { readonly message: PushMessage };

const toOrigin = ({ subscription }: OpenParcel): string => new URL(subscription.endpoint).origin;

/** One message for each browser; what does not concern its reader any more, or has no browser, is noted in the ledger. */
async function pack(services: Services, claimed: readonly ClaimedDelivery[]): Promise<OpenParcel[]> {
  const facts = await describeNews(services, claimed);
  const outcomes: Outcome[] = [];
  const parcels = [...groupBy(claimed, ({ messageId }) => messageId).values()].flatMap((all): OpenParcel[] => {
    const subscription = all[0]?.subscription;
    const deliveries = all.filter(({ id }) => subscription && facts.has(id));
    for (const it of all) if (!deliveries.includes(it)) outcomes.push(failed(it, reasonOf(it)));
    return subscription && deliveries.length
      ? [{ subscription, deliveries, message: buildPushMessage(withFacts(deliveries, facts)) }]
      : [];
  });
  await recordOutcomes(services.db, outcomes);
  return parcels;
}

const reasonOf = ({ subscription }: ClaimedDelivery) => (subscription ? 'noLongerConcerned' : 'subscriptionEnded');

const withFacts = (deliveries: readonly ClaimedDelivery[], facts: ReadonlyMap<string, NewsFacts>) =>
  deliveries.flatMap((delivery) => {
    const fact = facts.get(delivery.id);
    return fact ? [{ ...delivery, ...fact }] : [];
  });

async function sendAll(services: Services, origin: PushOrigin, parcels: readonly OpenParcel[]): Promise<void> {
  try {
    const outcomes = await sealAndSend(origin, parcels);
    await recordOutcomes(services.db, outcomes.flat());
    await recordSubscriptions(services.db, ...sortSubscriptions(parcels, outcomes));
    await wakeForNext(services, 'push');
  } catch (error) {
    services.log.error({ error }, 'what became of push messages was not written down');
  }
}

/** The thread seals the next ones while those before are on their way, but not far ahead of a service that is slow. */
async function sealAndSend(origin: PushOrigin, parcels: readonly OpenParcel[]): Promise<(readonly Outcome[])[]> {
  const outcomes: (readonly Outcome[])[][] = [];
  let next = 0;
  const sendOn = async () => {
    while (next < parcels.length) {
      const from = next;
      next += SEALED_AT_ONCE;
      outcomes[from / SEALED_AT_ONCE] = await sealSome(origin, parcels.slice(from, next));
    }
  };
  await Promise.all(Array.from({ length: SEALED_AHEAD }, sendOn));
  return outcomes.flat();
}

async function sealSome(origin: PushOrigin, parcels: readonly OpenParcel[]): Promise<(readonly Outcome[])[]> {
  if (!origin.isOpen()) return parcels.map((parcel) => origin.later(parcel));
  const letters = parcels.map(({ subscription: { p256dh, auth }, message }) => ({
    keys: { p256dh, auth },
    text: JSON.stringify(message),
  }));
  const bodies = await sealAll(letters);
  return Promise.all(
    parcels.map(({ message, ...parcel }, at) =>
      origin.send({ ...parcel, tag: message.notification.tag, body: bodies[at] ?? null }),
    ),
  );
}

/** The ids of subscriptions that live, and of those that ended. */
function sortSubscriptions(
  parcels: readonly OpenParcel[],
  outcomes: readonly (readonly Outcome[])[],
): [alive: string[], ended: string[]] {
  const idsWith = (is: (outcome: Outcome) => boolean) =>
    parcels.flatMap(({ subscription }, at) => (outcomes[at]?.some(is) ? [subscription.id] : []));
  const endings: readonly string[] = ['subscriptionEnded', 'notAPushService'];
  return [idsWith(({ status }) => status === 'accepted'), idsWith(({ failure }) => endings.includes(failure))];
}
