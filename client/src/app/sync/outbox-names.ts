/** What the browser calls the wish of the outbox to be sent when the network is back (Background Sync). */
export const OUTBOX_TAG = 'outbox';

/** The Web Lock of whoever sends the outbox of `accountId`: one page, or the service worker while there is none. */
export const outboxLock = (accountId: string): string => `flegt-outbox-${accountId}`;
