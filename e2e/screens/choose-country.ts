import type { Locator, Page } from 'playwright-core';

/** Finds a country by its name or ISO code and takes it, by the keyboard. */
export async function chooseCountry(within: Page | Locator, label: string, country: string): Promise<void> {
  const box = within.getByRole('combobox', { name: label });
  await box.fill(country);
  await box.press('Enter');
}
