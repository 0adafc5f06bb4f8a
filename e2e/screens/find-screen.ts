import type { Locator, Page } from 'playwright-core';
import type { ChosenFile } from '#e2e/screens/draft-screen';

/** Where a customs officer scans a licence, and the page it opens. */
export class FindScreen {
  readonly #page: Page;
  readonly video: Locator;
  constructor(page: Page) {
    this.#page = page;
    this.video = page.getByLabel('Camera view');
  }

  /** From the list of the office. */
  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Scan a licence' }).click();
    await this.#page.getByRole('heading', { level: 1, name: 'Scan a licence' }).waitFor();
  }

  /** Waits until it is said, aloud too. */
  says(words: string | RegExp): Promise<void> {
    return this.#page.getByRole('alert').filter({ hasText: words }).waitFor();
  }

  async choosesFile(file: ChosenFile): Promise<void> {
    await this.#page.getByLabel('Choose a file').setInputFiles(file);
  }

  async types(number: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Licence number' }).fill(number);
    await this.#page.getByRole('button', { name: 'Find', exact: true }).click();
  }

  /** Waits until the licence is open, to be compared. */
  async opensLicence(id: string, number: string): Promise<void> {
    await this.#page.waitForURL((url) => url.pathname === `/clearance/${id}`);
    await this.#page.getByRole('heading', { level: 1, name: 'Compare and clear' }).waitFor();
    // The list below keeps its rows.
    await this.#page.getByText(number, { exact: true }).filter({ visible: true }).first().waitFor();
  }
}
