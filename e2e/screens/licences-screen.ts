import type { Page } from 'playwright-core';

/** The list "My licences", and one licence. */
export class LicencesScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** Searches for the number and waits until its card says `state`. */
  async waitForState(number: string, state: string): Promise<void> {
    await this.#page.getByRole('searchbox').fill(number);
    const card = this.#page.getByRole('article').filter({ hasText: number });
    await card.getByText(state, { exact: true }).waitFor({ timeout: 60_000 });
  }

  async opens(number: string): Promise<void> {
    await this.#page.getByRole('link', { name: number }).click();
    await this.#page.getByRole('heading', { name: 'Licence', level: 1, exact: true }).waitFor();
  }

  /** What the opened licence offers to do. */
  async offers(action: string): Promise<boolean> {
    return (
      (await this.#page
        .getByRole('link', { name: action })
        .or(this.#page.getByRole('button', { name: action }))
        .count()) > 0
    );
  }
}
