import type { Locator, Page } from 'playwright-core';
import { waitForDrawn } from '#e2e/support/settled';

/** Boxes 9 to 16: the commodity lines, one of them open, and the dialog for those of a spreadsheet. */
export class CommoditiesScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  get box(): Locator {
    return this.#page.getByRole('region', { name: 'Commodities', exact: true });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'Paste lines from a spreadsheet' });
  }

  line(number: number): Locator {
    return this.#page.getByRole('article', { name: new RegExp(`^Commodity ${number}\\b`) });
  }

  row(number: number): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^Commodity ${number}\\b`) });
  }

  /** Taps a closed line; it opens in place. */
  async open(number: number): Promise<Locator> {
    await this.row(number).tap();
    await this.field(number, 'HS code').waitFor();
    return this.line(number);
  }

  field(number: number, name: string, at = 0): Locator {
    return this.line(number).getByRole('textbox', { name, exact: true }).nth(at);
  }

  /** What stands below a number: how it was understood, or why it was not. */
  async answerTo(number: number, name: string): Promise<string> {
    const ids = (await this.field(number, name).getAttribute('aria-describedby'))?.split(' ') ?? [];
    const texts = await Promise.all(ids.map((id) => this.#page.locator(`[id="${id}"]`).innerText()));
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  }

  /** What the closed lines say, in their order. */
  async descriptions(): Promise<string[]> {
    const texts = await this.box.getByRole('article').allInnerTexts();
    return texts.map((text) => /GOODS \d+( COPY)?/.exec(text)?.[0] ?? '');
  }

  async totals(): Promise<string> {
    const texts = await this.#page.getByLabel('Totals of all commodities').innerText();
    return texts.replace(/\s+/g, ' ').trim();
  }

  /** Opens the dialog and puts cells into it. */
  async paste(cells: string): Promise<void> {
    await this.box.getByRole('button', { name: 'Paste lines from a spreadsheet' }).tap();
    await this.dialog.getByRole('textbox', { name: 'Copied cells' }).fill(cells);
    await this.dialog.getByText(/Found: \d+ rows/).waitFor();
  }

  async add(name: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name }).tap();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Waits until the device says it keeps what was typed, once the page has drawn that there is something to keep. */
  async isSaved(): Promise<void> {
    await waitForDrawn(this.#page);
    await this.#page.getByRole('status').filter({ hasText: 'Saved on this device' }).waitFor();
  }
}
