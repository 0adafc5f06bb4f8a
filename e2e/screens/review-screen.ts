import type { Locator, Page } from 'playwright-core';

/** "Check before submitting": the verdict, what to put right, and the boxes of the licence. */
export class ReviewScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async waitFor(): Promise<void> {
    await this.#page.getByRole('heading', { name: 'Check before submitting', level: 1 }).waitFor();
    await this.#page.getByRole('heading', { name: 'All boxes' }).waitFor();
  }

  verdict(): Promise<string> {
    return this.#page.getByRole('status').filter({ hasText: 'submit' }).first().innerText();
  }

  /** What is listed under "Must be fixed" or "Please check", by box, in its order. */
  async list(part: 'Must be fixed' | 'Please check'): Promise<readonly string[]> {
    const headings = await this.#part(part).getByRole('heading', { level: 3 }).allInnerTexts();
    return headings.map((heading) => heading.replace(/\s+/g, ' ').trim());
  }

  /** The entry that says `words`. */
  entry(words: string | RegExp): Locator {
    return this.#page
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { level: 3 }), hasText: words });
  }

  async waitUntilGone(words: string | RegExp): Promise<void> {
    await this.entry(words).waitFor({ state: 'detached' });
  }

  /** Follows the link `name` of the entry that says `words`. */
  async follow(words: string | RegExp, name: string): Promise<void> {
    await this.entry(words).getByRole('link', { name, exact: true }).click();
  }

  /** From the form, with the button that leads here. */
  async comesBack(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Submit for Validation' }).click();
    await this.waitFor();
  }

  /** The words of what has the focus. */
  focused(): Promise<string> {
    return this.#page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  }

  /** Waits until what says `words` has the focus. */
  async waitForFocus(words: string): Promise<void> {
    await this.#page.getByRole('link', { name: words, exact: true }).and(this.#page.locator(':focus')).waitFor();
  }

  submit(): Promise<void> {
    return this.#page.getByRole('button', { name: 'Submit for Validation' }).click();
  }

  #part(name: string): Locator {
    return this.#page.getByRole('region', { name, exact: true });
  }
}
