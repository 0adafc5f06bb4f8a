import type { Page } from 'playwright-core';

/** Waits until the page has drawn what the last action changed. */
export async function waitForDrawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** What `read` gives once it gives the same before and after the page was drawn; undefined counts as not there yet. */
export async function readSettled<Value>(page: Page, read: () => Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    await waitForDrawn(page);
    const first = await read();
    await waitForDrawn(page);
    const second = await read();
    if (second !== undefined && JSON.stringify(first) === JSON.stringify(second)) return second;
  }
}
