import type { Locator, Page } from 'playwright-core';
import { waitForDrawn } from '#e2e/support/settled';

/** The boxes of the form, one at a time. */
export class FormBoxes {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  box(heading: string): Locator {
    return this.#page.getByRole('region', { name: heading, exact: true });
  }

  get codes(): Locator {
    return this.box('Commodity codes');
  }

  get authority(): Locator {
    return this.box('Issuing authority');
  }

  /** Types into the search of a box and reads what is offered, line by line. */
  async offers(box: Locator, label: string, text: string): Promise<string[]> {
    const field = box.getByRole('combobox', { name: label });
    await field.fill(text);
    await field.click();
    const options = await box.getByRole('listbox').filter({ visible: true }).getByRole('option').allInnerTexts();
    return options.map((words) => words.replaceAll(/\s+/g, ' ').trim());
  }

  /** The first that is offered for `text`. */
  async takeFirst(box: Locator, label: string, text: string): Promise<void> {
    await box.getByRole('combobox', { name: label }).fill(text);
    await box.getByRole('listbox').filter({ visible: true }).getByRole('option').first().click();
  }

  /** Goes on to another box, which shows what the rules find in this one. */
  async leaves(box: Locator): Promise<void> {
    await box.getByRole('textbox').or(box.getByRole('combobox')).or(box.getByRole('radio')).first().focus();
    await this.box('For the purposes of the issuing country').getByRole('textbox').focus();
  }

  /** Scrolls a box to the top, for a picture of it. */
  async showsInFull(box: Locator): Promise<void> {
    await box.evaluate((it) => it.scrollIntoView({ block: 'start' }));
  }

  /** Waits until the device has what was typed: the page has drawn that it saves, and then that it saved. */
  async isSaved(): Promise<void> {
    await waitForDrawn(this.#page);
    await this.#page.getByRole('status').getByText('Saved on this device').waitFor();
  }
}
