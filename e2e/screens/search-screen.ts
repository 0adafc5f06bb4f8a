import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { waitForDrawn } from '#e2e/support/settled';

/** The search by everything, on a phone and at a desk. */
export class SearchScreen {
  readonly #page: Page;
  readonly rows: Locator;
  readonly active: Locator;
  constructor(page: Page) {
    this.#page = page;
    const cards = page.getByRole('list', { name: 'Licences found' }).getByRole('listitem');
    const lines = page.getByRole('table', { name: 'Licences found' }).getByRole('rowheader');
    this.rows = cards.or(lines).filter({ visible: true });
    this.active = page.getByRole('list', { name: 'What is searched for' });
  }

  async waitUntilOpen(): Promise<void> {
    await this.#page.getByRole('heading', { level: 1, name: 'Search licences' }).waitFor();
  }

  /** Waits until it says how many were found: `3 licences found`. */
  async says(words: string | RegExp): Promise<void> {
    await this.#page.getByRole('status').filter({ hasText: words, visible: true }).first().waitFor();
  }

  /** The numbers of the licences found, in their order: all of them, though only those near what is seen are drawn. */
  async numbers(): Promise<string[]> {
    const numbers = new Set<string>();
    const links = this.rows.getByRole('link');
    await links.first().waitFor();
    await this.#scroll(-1_000_000);
    for (let isMore = true; isMore;) {
      for (const text of await links.allTextContents()) numbers.add(text.trim());
      isMore = await this.#scroll(600);
    }
    await this.#scroll(-1_000_000);
    return [...numbers];
  }

  /** @returns whether that moved anything */
  async #scroll(byPx: number): Promise<boolean> {
    const isMoved = await this.rows.first().evaluate(async (row, px) => {
      const content = row.closest<HTMLElement & { getScrollElement(): Promise<Element> }>('ion-content');
      const scroller = await content?.getScrollElement();
      const before = scroller?.scrollTop;
      scroller?.scrollBy(0, px);
      return scroller?.scrollTop !== before;
    }, byPx);
    await waitForDrawn(this.#page);
    return isMoved;
  }

  /** On a phone the filters come up as a sheet. */
  async opensFilters(): Promise<void> {
    const button = this.#page.getByRole('button', { name: 'Search', exact: true });
    if (!(await button.isVisible())) await this.#page.getByRole('button', { name: 'Filters' }).click();
    await button.waitFor();
  }

  async fills(label: string, text: string): Promise<void> {
    await this.#page.getByLabel(label).filter({ visible: true }).fill(text);
  }

  /** Chooses `name` in a box one types into. */
  async picks(label: string, name: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: label, exact: true }).fill(name);
    await this.#page.getByRole('option').filter({ hasText: name }).first().click();
  }

  async searches(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Search', exact: true }).click();
  }

  /** The file that "CSV" gives: its name, and what stands in it. */
  async downloads(): Promise<{ readonly name: string; readonly text: string }> {
    const download = this.#page.waitForEvent('download');
    await this.#page.getByRole('button', { name: 'CSV' }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  }
}
