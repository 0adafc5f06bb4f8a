// The service worker: Angular's, and a listener that sends the outbox while the app is closed (Background Sync).
// tools/build-outbox-worker.ts makes one classic script of it.
import { forgiveBookkeeping } from './app/device/forgive-bookkeeping';
import { OUTBOX_TAG } from './app/sync/outbox-names';
import { sendInBackground } from './app/sync/send-in-background';

/** Chromium only, hence absent from the types of the platform. */
interface SyncEvent extends Event {
  readonly tag: string;
  waitUntil(work: Promise<unknown>): void;
}

declare function importScripts(...urls: string[]): void;

forgiveBookkeeping();
importScripts('./ngsw-worker.js');

self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === OUTBOX_TAG) (event as SyncEvent).waitUntil(sendInBackground());
});
