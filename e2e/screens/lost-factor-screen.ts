import type { Locator, Page } from 'playwright-core';
import { waitForPage } from '#e2e/support/page-change';

/** "Lost second factor": where the support team gives somebody a new start. */
export class LostFactorScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** From a page of the support team, as a person goes there. */
  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Lost second factor' }).filter({ visible: true }).click();
    await waitForPage(this.#page, 'Lost second factor');
  }

  async find(email: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'E-mail address of the account' }).fill(email);
    await this.#page.getByRole('button', { name: 'Find', exact: true }).click();
  }

  /** Whom it found. */
  card(name: string): Locator {
    return this.#page.getByRole('region', { name });
  }

  get history(): Locator {
    return this.#page.getByRole('region', { name: 'History' }).getByRole('listitem');
  }

  get begin(): Locator {
    return this.#page.getByRole('button', { name: 'Give a new start …' });
  }

  get reason(): Locator {
    return this.#page.getByRole('textbox', { name: 'Reason' });
  }

  async confirm(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Remove all and sign them out' }).click();
  }
}
