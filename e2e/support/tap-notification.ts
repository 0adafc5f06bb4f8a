import type { Page } from 'playwright-core';

/**
 * Taps the notification with this tag, as far as a program can: the event is made in the service worker of `page`, with the
 * notification that is really shown. The browser does not hold a made event to be a person's, so it focuses no window.
 */
export async function tapNotification(page: Page, tag: string): Promise<void> {
  const worker = page.context().serviceWorkers()[0];
  if (!worker) throw new Error('No service worker serves this page.');
  await worker.evaluate(tap, tag);
}

/** Runs in the service worker. */
async function tap(tag: string): Promise<void> {
  const scope = globalThis as unknown as ServiceWorkerGlobal;
  const [notification] = await scope.registration.getNotifications({ tag });
  if (!notification) throw new Error('There is no such notification.');
  scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
}

interface ServiceWorkerGlobal {
  readonly registration: ServiceWorkerRegistration;
  readonly NotificationEvent: new (type: string, init: { notification: Notification }) => Event;
  dispatchEvent(event: Event): boolean;
}
