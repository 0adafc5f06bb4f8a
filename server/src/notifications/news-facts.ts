import type { ClaimedDelivery } from '#server/notifications/ledger/claim-deliveries';
import type { Words } from '#server/notifications/words';
import type { Services } from '#server/services';

/** What a piece of news says to one reader. */
export interface NewsFacts {
  /** Key of `sentence` in the words, and of `details` where it has some; differs from the kind where that ends in several ways. */
  readonly outcome: string;
  /** What the subject, the sentence and the details are filled with. */
  readonly values: Readonly<Record<string, string>>;
  readonly because: keyof Words['because'];
  readonly open: keyof Words['open'];
  /** Path of the page a tap opens. */
  readonly path: string;
}

/** The news a delivery carries, and to whom. */
export type NewsDelivery = Pick<
  ClaimedDelivery,
  'accountId' | 'causeId' | 'kind' | 'licenceId' | 'actorId' | 'language'
>;

/** What a delivery says to its reader now; undefined when it does not concern them any more. */
export type DescribeNews = (services: Pick<Services, 'db'>, delivery: NewsDelivery) => Promise<NewsFacts | undefined>;
