import type { Page } from 'playwright-core';

const READY_MS = 90_000;

interface Manifest {
  readonly assetGroups: readonly { readonly installMode: string; readonly urls: readonly string[] }[];
}

/** Waits until the service worker controls the page and every file it fetches ahead is in its caches. */
export async function waitForServiceWorker(page: Page): Promise<void> {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    const missing = await page.evaluate(listMissing);
    if (!missing.length) return;
    if (Date.now() > deadline) throw new Error(`The service worker lacks ${missing.slice(0, 5).join(', ')}`);
    // Nothing announces that a cache was filled: look again a tenth of a second later.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  }
}

/** Runs in the page. */
async function listMissing(): Promise<string[]> {
  if (!navigator.serviceWorker?.controller && !(await navigator.serviceWorker?.getRegistration())?.active)
    return ['the worker itself'];
  const answer = await fetch('/ngsw.json?ngsw-bypass=true', { cache: 'no-store' });
  const { assetGroups } = (await answer.json()) as Manifest;
  const ahead = assetGroups.filter((group) => group.installMode === 'prefetch').flatMap((group) => group.urls);
  const cached = await Promise.all(ahead.map(async (url) => ((await caches.match(url)) ? '' : url)));
  return cached.filter(Boolean);
}
