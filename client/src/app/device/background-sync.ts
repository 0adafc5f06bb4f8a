import { InjectionToken } from '@angular/core';

/** Asks the browser to wake our service worker once the network is back, even when no page is open by then. */
export interface BackgroundSync {
  /** `tag` names what is to be done. Where the browser cannot, nothing happens: the open app sends. */
  ask(tag: string): Promise<void>;
}

/** Chromium only, hence absent from the types of the platform. */
interface SyncingRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

const browserSync: BackgroundSync = {
  async ask(tag) {
    try {
      const registration: SyncingRegistration | undefined = await navigator.serviceWorker?.getRegistration();
      await registration?.sync?.register(tag);
    } catch {
      // Switched off by the person, or the worker is not active yet.
    }
  },
};

export const BACKGROUND_SYNC = new InjectionToken<BackgroundSync>('background sync', { factory: () => browserSync });
