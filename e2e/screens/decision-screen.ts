import type { Locator, Page } from 'playwright-core';

/** The page where the authority decides about one licence. */
export class DecisionScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async waitFor(number: string): Promise<void> {
    await this.#page.getByRole('heading', { name: 'Licence', level: 1, exact: true }).waitFor();
    await this.#page.getByText(number, { exact: true }).first().waitFor();
  }

  get words(): Locator {
    return this.#page.getByRole('region', { name: 'Your decision' }).getByRole('textbox').last();
  }

  /** Takes a decision: its button, what is chosen for it, its words, its second button. */
  async decide(choose: string, words: string, confirm: string, ...codes: readonly string[]): Promise<void> {
    await this.choose(choose);
    for (const code of codes) await this.code(code).check();
    await this.words.fill(words);
    await this.#page.getByRole('button', { name: confirm, exact: true }).click();
  }

  /** A coded reason, by its first words. */
  code(words: string): Locator {
    const form = this.#page.getByRole('region', { name: 'Your decision' });
    return form.getByRole('checkbox', { name: words }).or(form.getByRole('radio', { name: words }));
  }

  async choose(decision: string): Promise<void> {
    await this.#page.getByRole('button', { name: decision, exact: true }).click();
    await this.words.waitFor();
  }
}
