import type { PushMessage } from '#contract/push-message';
import type { MessageLanguage } from '#domain/notifications/notification-choices';
import { sayHowMany } from '#server/notifications/hand-over/say-how-many';
import type { NewsFacts } from '#server/notifications/news-facts';
import { INBOX_PATH } from '#server/notifications/news-link';
import { getWords, wordsIn } from '#server/notifications/words';

/** What of a piece of news a push message carries; nothing of it names a person or a licence in words. */
export interface PushItem extends Pick<NewsFacts, 'path' | 'values'> {
  /** A licence event that is told, news of a role or mandate, or null for a test. */
  readonly kind: string | null;
  readonly accountId: string;
  readonly licenceId: string | null;
  readonly causeId: string;
  readonly language: MessageLanguage;
}

/** The message about one piece of news or several, as the Angular service worker shows it. */
export function buildPushMessage(items: readonly PushItem[]): PushMessage {
  const [first] = items;
  if (!first) throw new Error('A message tells of something.');
  const { accountId, causeId, language, path } = first;
  const words = wordsIn(language);
  const body =
    items.length === 1 ? getWords(words.push, first.kind ?? 'test') : sayHowMany(words.pushGathered, items, language);
  const isOneLicence = items.every(({ licenceId }) => licenceId === first.licenceId);
  return {
    notification: {
      title: 'FLEGT Licences',
      body,
      tag: causeId,
      icon: '/icons/icon-192x192.png',
      badge: '/icons/icon-96x96.png',
      data: {
        accountId,
        licenceId: isOneLicence ? first.licenceId : null,
        onActionClick: {
          default: {
            operation: 'navigateLastFocusedOrOpen',
            url: items.every((it) => it.path === path) ? path : INBOX_PATH,
          },
        },
      },
    },
  };
}
