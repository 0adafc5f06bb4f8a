import type { Page } from 'playwright-core';

/** Waits for the page with this heading, and until the page before it is gone from sight: both stand there while one follows the other. */
export async function waitForPage(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading, level: 1, exact: true }).waitFor();
  const shown = 'ion-router-outlet > .ion-page:not(.ion-page-hidden)';
  await page.waitForFunction((selector) => document.querySelectorAll(selector).length === 1, shown);
}
