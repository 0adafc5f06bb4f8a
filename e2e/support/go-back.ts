import type { Page } from 'playwright-core';
import { waitUntil } from '#e2e/support/wait-until';

/** Taps the arrow at the top, once one page follows the other no longer: both have one while they do. */
export async function goBack(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: 'Back', exact: true });
  await waitUntil(async () => (await back.count()) === 1);
  await back.click();
}
