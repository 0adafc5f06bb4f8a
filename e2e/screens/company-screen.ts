import type { Locator, Page } from 'playwright-core';

/** The company one acts for: its people, its mandates. */
export class CompanyScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** By the main navigation, as a person goes there. */
  async open(): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('link', { name: 'Company' }).click();
    await this.#page.getByRole('heading', { name: 'Company', level: 1 }).waitFor();
  }

  /** The line of a colleague, or of the other company of a mandate. */
  line(name: string): Locator {
    return this.#page.getByRole('group', { name });
  }

  async waitForStatus(name: string, status: string): Promise<void> {
    await this.line(name).getByText(status, { exact: true }).waitFor();
  }

  async asksForMandate(principal: string, eori: string, until: string, words: string): Promise<void> {
    await this.#page.getByRole('link', { name: 'Ask for a mandate' }).click();
    await this.#page.getByRole('textbox', { name: 'Company you work for' }).fill(eori);
    await this.#page.getByRole('button', { name: 'Search', exact: true }).click();
    await this.#page.getByRole('radio', { name: principal }).check();
    await this.#page.getByLabel('Last day').fill(until);
    await this.#page.getByRole('textbox', { name: 'Message to the company' }).fill(words);
    await this.#page.getByRole('button', { name: 'Ask for the mandate' }).click();
    await this.#page.getByRole('status').getByText(`${principal} was asked.`).waitFor();
  }

  async endsMandate(other: string, words: string): Promise<void> {
    await this.line(other).getByRole('button', { name: 'End …' }).click();
    await this.line(other).getByRole('textbox', { name: 'Message' }).fill(words);
    await this.line(other).getByRole('button', { name: 'End it now' }).click();
    await this.waitForStatus(other, 'ended');
  }
}
