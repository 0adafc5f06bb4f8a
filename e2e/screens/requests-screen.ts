import type { Locator, Page } from 'playwright-core';

/** The queue of role and mandate requests of somebody who decides, and the roles already given. */
export class RequestsScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async waitForIt(): Promise<void> {
    await this.#page.getByRole('heading', { name: 'Requests', level: 1 }).waitFor();
    await this.#page
      .getByRole('status')
      .getByText(/wait.* for your decision/)
      .waitFor();
  }

  /** The request of somebody, or of an agent's company. */
  card(name: string): Locator {
    return this.#page.getByRole('article', { name });
  }

  async approve(name: string): Promise<void> {
    await this.card(name).getByRole('button', { name: 'Approve', exact: true }).click();
    await this.#page.getByRole('status').getByText(`${name} has the role now.`).waitFor();
  }

  async refuse(name: string, reason: string): Promise<void> {
    await this.card(name).getByRole('button', { name: 'Refuse …' }).click();
    await this.card(name).getByRole('textbox', { name: 'Reason for the refusal' }).fill(reason);
    await this.card(name).getByRole('button', { name: 'Refuse with this reason' }).click();
  }

  /** On the page of people: suspends the first role found for `name`. */
  async suspend(name: string, reason: string): Promise<void> {
    await this.card(name).getByRole('button', { name: 'Suspend …' }).click();
    await this.card(name).getByRole('textbox', { name: 'Reason for the suspension' }).fill(reason);
    await this.card(name).getByRole('button', { name: 'Suspend the role' }).click();
    await this.card(name).getByText('suspended', { exact: true }).waitFor();
  }

  /** On the page of people. */
  async search(text: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Search people and roles' }).fill(text);
    await this.#page.getByRole('button', { name: 'Search', exact: true }).click();
    await this.card(text).waitFor();
  }
}
