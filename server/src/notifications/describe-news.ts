import { describeLicenceNews } from '#server/notifications/licence-news';
import type { DescribeNews } from '#server/notifications/news-facts';
import { describeRoleNews } from '#server/notifications/role-news';

/** What a delivery says to its reader now, by what the news are of. */
export const describeNews: DescribeNews = (services, delivery) => {
  if (delivery.licenceId !== null) return describeLicenceNews(services, delivery);
  return describeRoleNews(services, delivery);
};
