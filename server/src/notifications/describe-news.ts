import { groupBy } from '#server/notifications/ledger/group-by';
import type { ClaimedDelivery } from '#server/notifications/ledger/claim-deliveries';
import { describeLateDecisionNews, LATE_DECISION_NEWS } from '#server/notifications/late-decision-news';
import { describeLicenceNews } from '#server/notifications/licence-news';
import { describeMandateNews } from '#server/notifications/mandate-news';
import { MANDATE_NEWS } from '#server/notifications/mandate-news-kinds';
import { describeNumberDoubleNews, NUMBER_DOUBLE_NEWS } from '#server/notifications/number-double-news';
import type { DescribeNews, NewsDelivery, NewsFacts } from '#server/notifications/news-facts';
import { SETTINGS_PATH } from '#server/notifications/news-link';
import { describeRoleNews } from '#server/notifications/role-news';
import type { Services } from '#server/services';

const MANDATE_KINDS = Object.values(MANDATE_NEWS).map(({ kind }) => kind);
const TEST: NewsFacts = { outcome: 'test', values: {}, because: 'test', open: 'settings', path: SETTINGS_PATH };

/** What deliveries say to their readers now, by the id of each; one that does not concern its reader any more is left out. */
export async function describeNews(
  services: Pick<Services, 'db'>,
  deliveries: readonly ClaimedDelivery[],
): Promise<Map<string, NewsFacts>> {
  const facts = new Map<string, NewsFacts>();
  for (const sameCause of groupBy(deliveries, ({ causeId }) => causeId).values()) {
    const isLicence = sameCause[0]?.licenceId && sameCause[0].kind !== LATE_DECISION_NEWS;
    const described = isLicence
      ? await describeLicenceNews(services, sameCause)
      : await describeEach(services, sameCause);
    for (const [id, fact] of described) facts.set(id, fact);
  }
  return facts;
}

/** News of roles, mandates and late decisions have few readers: each is looked at by itself, once for all of their devices. */
async function describeEach(
  services: Pick<Services, 'db'>,
  deliveries: readonly ClaimedDelivery[],
): Promise<Map<string, NewsFacts>> {
  const facts = new Map<string, NewsFacts>();
  for (const ofOne of groupBy(deliveries, ({ accountId }) => accountId).values()) {
    const [delivery] = ofOne;
    const fact = delivery && (await describeOne(services, delivery));
    if (fact) for (const { id } of ofOne) facts.set(id, fact);
  }
  return facts;
}

/** What news of a role, a mandate or a late decision say to one reader. */
export const describeOne: DescribeNews = async (services, delivery: NewsDelivery) => {
  if (delivery.kind === null) return TEST;
  if (delivery.kind === LATE_DECISION_NEWS) return describeLateDecisionNews(services, delivery);
  if (delivery.kind === NUMBER_DOUBLE_NEWS) return describeNumberDoubleNews(services, delivery);
  if (MANDATE_KINDS.includes(delivery.kind)) return describeMandateNews(services, delivery);
  return describeRoleNews(services, delivery);
};
