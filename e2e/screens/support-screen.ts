import type { Page } from 'playwright-core';

/** The support team's queue of role requests. */
export class SupportScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async approve(personName: string): Promise<void> {
    const request = this.#page.getByRole('article', { name: personName });
    await request.getByRole('button', { name: 'Approve' }).click();
    await this.#page.getByText(`${personName} has the role now.`).waitFor();
  }
}
