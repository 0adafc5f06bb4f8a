import type { Locator, Page } from 'playwright-core';

/** "Waiting to be sent": what the device still has to bring to the server. */
export class OutboxScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** By the main navigation, as a person goes there. */
  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: /^Outbox/ }).click();
    await this.#page.getByRole('heading', { name: 'Waiting to be sent', level: 1 }).waitFor();
  }

  /** The line of the licence with this number. */
  row(number: string): Locator {
    const waiting = this.#page.getByRole('list', { name: 'Waiting to be sent' });
    return waiting.getByRole('listitem').filter({ hasText: number });
  }

  /** Waits until the server has given a receipt for everything. */
  async waitUntilEmpty(): Promise<void> {
    await this.#page.getByText('Everything you did on this device was received.').waitFor({ timeout: 60_000 });
  }
}
