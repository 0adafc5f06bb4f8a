import type { PushMessage } from '#contract/push-message';
import { getWords, WORDS } from '#server/notifications/words';

/** What a push message carries; nothing of it names a person or a licence in words. */
export interface PushFacts {
  /** A licence event that is told, news of a role or mandate, or `test`. */
  readonly kind: string;
  readonly accountId: string;
  readonly licenceId: string | null;
  readonly causeId: string;
  /** Path of the page a tap opens. */
  readonly path: string;
}

/** The message as the Angular service worker shows it. */
export function buildPushMessage({ kind, accountId, licenceId, causeId, path }: PushFacts): PushMessage {
  return {
    notification: {
      title: 'FLEGT Licences',
      body: getWords(WORDS.push, kind),
      tag: causeId,
      icon: '/icons/icon-192x192.png',
      badge: '/icons/icon-96x96.png',
      data: {
        accountId,
        licenceId,
        onActionClick: { default: { operation: 'navigateLastFocusedOrOpen', url: path } },
      },
    },
  };
}
