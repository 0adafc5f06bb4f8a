import { groupBy } from '#server/notifications/ledger/group-by';
import { toBounceAddress } from '#server/bounces/bounce-address';
import { markBouncing } from '#server/bounces/mark-bouncing';
import { readRefusal } from '#server/mail/read-refusal';
import { sendMail } from '#server/mail/send-mail';
import { describeNews } from '#server/notifications/describe-news';
import { oneAtATime } from '#server/notifications/hand-over/one-at-a-time';
import { wakeForNext } from '#server/notifications/hand-over/wake-for-next';
import { writeNewsMail, type NewsItem } from '#server/notifications/hand-over/write-news-mail';
import { claimDeliveries, type ClaimedDelivery } from '#server/notifications/ledger/claim-deliveries';
import { accepted, failed, recordOutcomes, tryAgain, type Outcome } from '#server/notifications/ledger/record-outcomes';
import type { NewsFacts } from '#server/notifications/news-facts';
import type { Services } from '#server/services';

/** Mails at once. Few, so that all are done before their claim ends, even when the mail server is slow. */
const PEOPLE = 8;

/**
 * Does `hand-over-mails`: one mail for all that is due for a person. Each is handed over once; only when the process ends between
 * the mail server's yes and the ledger it is sent again.
 */
export function createHandOverMails(services: Services): () => Promise<void> {
  return oneAtATime(async () => {
    for (;;) {
      const claimed = await claimDeliveries(services.db, 'mail', PEOPLE);
      if (!claimed.length) break;
      const facts = await describeNews(services, claimed);
      const mails = [...groupBy(claimed, ({ messageId }) => messageId).values()];
      await Promise.all(mails.map((deliveries) => handOver(services, deliveries, facts)));
    }
    await wakeForNext(services, 'mail');
  });
}

async function handOver(
  services: Services,
  deliveries: readonly ClaimedDelivery[],
  facts: ReadonlyMap<string, NewsFacts>,
): Promise<void> {
  const reader = deliveries[0]?.reader;
  const fallen = (it: ClaimedDelivery) => !reader?.isConfirmed || !facts.has(it.id);
  const kept = deliveries.filter((it) => !fallen(it));
  const outcomes = deliveries.filter(fallen).map((it) => failed(it, 'noLongerConcerned'));
  if (reader?.isBouncing) outcomes.push(...kept.map((it) => failed(it, 'addressBounces')));
  else if (kept.length) outcomes.push(...(await send(services, kept, facts)));
  await recordOutcomes(services.db, outcomes);
}

/** Sends one mail about all of `deliveries`, which have one reader. */
async function send(
  services: Services,
  deliveries: readonly ClaimedDelivery[],
  facts: ReadonlyMap<string, NewsFacts>,
): Promise<Outcome[]> {
  const [{ accountId, messageId, language, timeZone, reader }] = deliveries as [ClaimedDelivery];
  const items = deliveries.flatMap((it) => toItem(services, it, facts.get(it.id)));
  const mail = writeNewsMail({ name: reader.name, language, timeZone }, items);
  const returnTo = toBounceAddress(services, messageId);
  try {
    await sendMail(services, { to: reader.email, language, ...mail, ...(returnTo ? { returnTo } : {}) });
    return deliveries.map(accepted);
  } catch (error) {
    const refusal = readRefusal(error);
    services.log.warn({ refusal }, 'mail not handed over');
    if (!refusal.isPermanent) return deliveries.map((it) => tryAgain(it, 'mailServerAway'));
    if (refusal.isAboutAddress) await markBouncing(services.db, accountId, refusal.failure, new Date());
    return deliveries.map((it) => failed(it, refusal.failure));
  }
}

function toItem({ config }: Services, delivery: ClaimedDelivery, facts: NewsFacts | undefined): NewsItem[] {
  const { kind, licenceId, at, words } = delivery;
  return facts
    ? [{ ...facts, kind: kind ?? 'test', licenceId, at, words, link: `${config.publicUrl}${facts.path}` }]
    : [];
}
