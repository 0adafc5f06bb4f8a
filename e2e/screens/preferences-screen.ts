import type { Locator, Page } from 'playwright-core';

/** "What to tell you": which events by mail and push, and when. */
export class PreferencesScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async fromInbox(): Promise<void> {
    await this.#page.getByRole('link', { name: 'What to tell you' }).click();
    await this.#page.getByRole('heading', { name: 'What to tell you', level: 1 }).waitFor();
    await this.#page.getByRole('heading', { name: 'By e-mail and push' }).waitFor();
  }

  /** The switch of a group of events. */
  switchOf(group: string, channel: 'E-mail' | 'Push'): Locator {
    return this.#page.getByRole('region', { name: group }).getByRole('switch', { name: channel });
  }

  /** Waits until it is said that `what` was saved. */
  async waitForSaved(what: string): Promise<void> {
    await this.#page.getByText(`Saved. ${what}`).waitFor();
  }

  async undoes(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Undo' }).click();
  }
}
