import type { Locator, Page } from 'playwright-core';
import { LicenceFormScreen } from '#e2e/screens/licence-form-screen';

/** The authority's change of a lodged licence: the form over a working copy, then what changed and why. */
export class AuthorityChangeScreen {
  readonly #page: Page;
  readonly form: LicenceFormScreen;
  constructor(page: Page) {
    this.#page = page;
    this.form = new LicenceFormScreen(page);
  }

  /** From the page of the licence. */
  async begin(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Correct data' }).click();
    await this.banner.waitFor();
  }

  get banner(): Locator {
    return this.#page.getByRole('region', { name: 'The authority’s change' }).last();
  }

  async typeNumber(number: string): Promise<void> {
    const box = this.#page.getByRole('region', { name: 'FLEGT licence number', exact: true });
    await box.getByRole('textbox', { name: 'Licence number' }).fill(number);
  }

  async typeWeight(line: number, weight: string): Promise<void> {
    const opened = await this.form.openLine(line);
    await opened.getByRole('textbox', { name: 'Net weight (kg)' }).fill(weight);
  }

  async review(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Review the changes' }).click();
    await this.#page.getByRole('heading', { name: 'What you change', level: 1 }).waitFor();
  }

  /** What differs, in the card of one's own changes. */
  get changes(): Locator {
    return this.#page.getByRole('region', { name: 'Your changes' }).getByRole('listitem');
  }

  get words(): Locator {
    return this.#page.getByRole('textbox', { name: 'Why? The importer reads it.' });
  }

  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Save as the authority’s change' }).click();
  }
}
