import { describeLateDecisionNews, LATE_DECISION_NEWS } from '#server/notifications/late-decision-news';
import { describeLicenceNews } from '#server/notifications/licence-news';
import { describeMandateNews } from '#server/notifications/mandate-news';
import { MANDATE_NEWS } from '#server/notifications/mandate-news-kinds';
import type { DescribeNews } from '#server/notifications/news-facts';
import { describeRoleNews } from '#server/notifications/role-news';

const MANDATE_KINDS = Object.values(MANDATE_NEWS).map(({ kind }) => kind);

/** What a delivery says to its reader now, by what the news are of. */
export const describeNews: DescribeNews = (services, delivery) => {
  if (delivery.kind === LATE_DECISION_NEWS) return describeLateDecisionNews(services, delivery);
  if (delivery.licenceId !== null) return describeLicenceNews(services, delivery);
  if (MANDATE_KINDS.includes(delivery.kind ?? '')) return describeMandateNews(services, delivery);
  return describeRoleNews(services, delivery);
};
