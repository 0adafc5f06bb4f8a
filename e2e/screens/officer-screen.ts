import type { Page } from 'playwright-core';

/** The desk of the competent authority and the clearance page of the customs office: a queue, a licence, a decision. */
export class OfficerScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the licence once it is in the queue. */
  async opens(number: string): Promise<void> {
    await this.#page.getByRole('link', { name: number }).click({ timeout: 60_000 });
    await this.#page.getByRole('heading', { level: 1, name: /^(Licence|Compare and clear)$/ }).waitFor();
  }

  /** Waits until the first picture of the licence is drawn. */
  async seesPicture(): Promise<void> {
    const picture = this.#page.getByRole('img', { name: /Photograph 1 of the paper licence/ }).first();
    await picture.waitFor({ timeout: 60_000 });
  }

  /** Chooses a decision, then confirms it with the words given. */
  async decides(choice: string, confirmation: string, words = ''): Promise<void> {
    await this.#page.getByRole('button', { name: choice, exact: true }).click();
    const form = this.#page.getByRole('region', { name: 'Your decision' });
    if (words) await form.getByRole('textbox').fill(words);
    await form.getByRole('button', { name: confirmation }).click();
  }
}
