import type { Locator, Page } from 'playwright-core';

/** "What was sent to you": each piece of news with its mails and push messages. */
export class SentScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** News with these words, the newest first. */
  news(...words: readonly string[]): Locator {
    return words.reduce((found, hasText) => found.filter({ hasText }), this.#page.getByRole('article'));
  }

  /** What became of the first of them: one line for each mail and device. */
  deliveries(...words: readonly string[]): Locator {
    return this.news(...words)
      .first()
      .getByRole('listitem');
  }

  /** Opens it, and again as long as the newest of `words` has not yet got as far as `standing`. */
  async waitFor(words: readonly string[], standing: string): Promise<void> {
    const found = this.news(...words).filter({ hasText: standing });
    for (const deadline = Date.now() + 60_000; ;) {
      await this.#page.goto(new URL('/inbox/sent', this.#page.url()).href);
      await this.#page.getByRole('article').first().waitFor();
      if (await found.count()) return;
      if (Date.now() > deadline)
        throw new Error(`It is not "${standing}": ${await this.news(...words).allInnerTexts()}`);
    }
  }
}
