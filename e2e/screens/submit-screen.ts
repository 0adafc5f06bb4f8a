import type { Locator, Page } from 'playwright-core';
import { chooseCountry } from '#e2e/screens/choose-country';
import { pick } from '#e2e/screens/licence-form-screen';

/** "Check before submitting", and the dialog "Submit licence for validation". */
export class SubmitScreen {
  readonly #page: Page;
  readonly #dialog: Locator;
  constructor(page: Page) {
    this.#page = page;
    this.#dialog = page.getByRole('dialog', { name: 'Submit licence for validation' });
  }

  /** What the check before submitting says on top. */
  verdict(): Promise<string> {
    return this.#page.getByRole('status').filter({ hasText: 'submit' }).first().innerText();
  }

  /** The dialog itself, for what only one story looks at. */
  get dialog(): Locator {
    return this.#dialog;
  }

  /** Waits until the dialog shows its step `number` of 4. */
  async isAtStep(number: number): Promise<void> {
    await this.#dialog.getByText(`Step ${number} of 4`, { exact: true }).waitFor();
  }

  async goes(where: 'Next' | 'Previous' | 'Cancel' | 'Close'): Promise<void> {
    await this.#dialog.getByRole('button', { name: where, exact: true }).click();
  }

  /** The card of the office that was chosen. */
  get office(): Locator {
    return this.#dialog.getByRole('region', { name: 'Selected customs office' });
  }

  /** In step 1: opens the list of offices, with `text` typed into it. */
  async looksForOffice(text: string): Promise<void> {
    const box = this.#dialog.getByRole('combobox', { name: 'Customs office' });
    await box.click();
    await box.fill(text);
  }

  /** In step 2: a time zone by the name of a place. */
  async choosesZone(place: string): Promise<void> {
    await pick(this.#dialog, 'Time zone', place, new RegExp(place, 'i'));
  }

  async opensDialog(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Submit for Validation' }).click();
    await this.#dialog.waitFor();
  }

  /** Step 1: the office, by its COL number. */
  async choosesEntry(country: string, office: string): Promise<void> {
    await chooseCountry(this.#dialog, 'Country', country);
    await pick(this.#dialog, 'Customs office', office, new RegExp(office));
    await this.#dialog.getByRole('region', { name: 'Selected customs office' }).getByText(office).waitFor();
    await this.#next();
  }

  /** Step 2: the day of arrival, as an ISO date. */
  async choosesArrival(date: string): Promise<void> {
    await this.#dialog.getByLabel('Date of arrival').fill(date);
    await this.#next();
  }

  /** Step 3, on behalf of, stays empty. */
  async passesBehalf(): Promise<void> {
    await this.#dialog.getByRole('heading', { name: 'On Behalf (optional)' }).waitFor();
    await this.#next();
  }

  async submits(words: string): Promise<void> {
    await this.#dialog.getByRole('textbox', { name: 'Additional information for the authority' }).fill(words);
    await this.#dialog.getByRole('button', { name: 'Submit', exact: true }).click();
  }

  async waitForNotLodged(): Promise<void> {
    await this.#page.getByText('Not lodged yet: keep the app open').waitFor();
  }

  async waitForReceipt(): Promise<void> {
    await this.#page.getByRole('heading', { name: /^Received by the server at/ }).waitFor({ timeout: 90_000 });
  }

  async #next(): Promise<void> {
    await this.goes('Next');
  }
}
