import type { CDPSession, Page } from 'playwright-core';

/** The part of a browser that wakes a service worker once there is a network again, in our hands. */
export class BackgroundSync {
  readonly #session: CDPSession;
  readonly #page: Page;
  readonly #origin: string;
  #registrationId: string | undefined;

  private constructor(page: Page, origin: string, session: CDPSession) {
    this.#page = page;
    this.#origin = origin;
    this.#session = session;
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId, isDeleted } of registrations) if (!isDeleted) this.#registrationId = registrationId;
    });
  }

  /** Of the browser in which `page` shows the app of `origin`; it goes on when the app is left. */
  static async of(page: Page, origin: string): Promise<BackgroundSync> {
    // A browser without a window denies what others allow without asking.
    await page.context().grantPermissions(['background-sync'], { origin });
    const sync = new BackgroundSync(page, origin, await page.context().newCDPSession(page));
    await sync.#session.send('ServiceWorker.enable');
    return sync;
  }

  /** What the open app asked to be woken for; undefined in a browser made without it, as the one that comes with npm is. */
  listTags(): Promise<readonly string[] | undefined> {
    return this.#page.evaluate(async () => {
      const { sync } = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & {
        sync: { getTags(): Promise<string[]> };
      };
      return sync.getTags().catch((error: Error) => {
        if (error.message !== 'Background Sync is disabled.') throw error;
        return undefined;
      });
    });
  }

  /** Says to the worker that the network is back. */
  async wake(): Promise<void> {
    if (!this.#registrationId) throw new Error('No service worker is registered.');
    const event = { origin: this.#origin, registrationId: this.#registrationId, tag: 'outbox', lastChance: false };
    await this.#session.send('ServiceWorker.dispatchSyncEvent', event);
  }
}
