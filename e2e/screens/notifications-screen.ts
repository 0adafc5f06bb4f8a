import type { Page } from 'playwright-core';

/** Settings of notifications, and the inbox. */
export class NotificationsScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** From the settings: turns notifications on for this device. */
  async turnsOn(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Turn on notifications' }).click();
    await this.#page.getByText('Notifications are on.').waitFor();
  }

  /** Waits for a line of the inbox about `number` that says what happened. */
  async waitForNews(number: string, words: string): Promise<void> {
    const line = this.#page.getByRole('listitem').filter({ hasText: number }).filter({ hasText: words });
    await line.first().waitFor({ timeout: 60_000 });
  }
}
