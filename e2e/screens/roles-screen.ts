import type { Page } from 'playwright-core';

/** The profile, and the pages where roles are asked for. */
export class RolesScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** From the profile: asks for the role of an importer of `company`. */
  async askForOperator(company: string, words: string): Promise<void> {
    await this.#page.getByRole('link', { name: 'Request New Role' }).first().click();
    await this.#page.getByRole('link', { name: /^Operator/ }).click();
    await this.#page.getByRole('textbox', { name: 'Search for your company' }).fill(company);
    await this.#page.getByRole('button', { name: 'Search', exact: true }).click();
    await this.#page.getByRole('checkbox', { name: company }).check();
    await this.#page.getByRole('button', { name: 'Request Authorisation' }).click();
    await this.#page.getByRole('textbox', { name: 'Information for the support team' }).fill(words);
    await this.#page.getByRole('button', { name: 'Send Authorization Request' }).click();
    await this.#page.getByText('Your request is sent').waitFor();
  }

  /** Waits on the profile for a role with `holder` that has this status. */
  async waitForRole(holder: string, status: string): Promise<void> {
    const role = this.#page.getByRole('listitem').filter({ hasText: holder });
    await role.getByText(status, { exact: true }).waitFor();
  }
}
