import type { Locator, Page } from 'playwright-core';

/** The way through EU Login: its button, the provider's own page, the step after it, the card in the profile. */
export class IdentityScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  get card(): Locator {
    return this.#page.getByRole('region', { name: 'EU Login' });
  }

  /** One tap on the sign-in page, or the one for signing up. */
  async continue(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Continue with EU Login' }).click();
  }

  /** On the provider's page. */
  async isWhoTheyAre(name: string): Promise<void> {
    await this.#page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    await this.#page.getByRole('button', { name }).click();
  }

  async createAccount(): Promise<void> {
    await this.waitForHeading('Create an account');
    await this.#page.getByRole('checkbox', { name: 'I have read and accept the privacy policy.' }).check();
    await this.#page.getByRole('button', { name: 'Create an account' }).click();
  }

  async linkWith(password: string): Promise<void> {
    await this.waitForHeading('Link EU Login to your account');
    await this.#page.getByRole('textbox', { name: 'Password of your account here' }).fill(password);
    await this.#page.getByRole('button', { name: 'Link and sign in' }).click();
  }

  async unlink(): Promise<void> {
    await this.card.getByRole('button', { name: 'Unlink EU Login' }).click();
    await this.card.getByRole('button', { name: 'Yes, unlink it' }).click();
  }

  /** A page of the app, that is not the provider's. */
  waitForHeading(name: string): Promise<void> {
    return this.#page.getByRole('heading', { name, level: 1 }).waitFor();
  }
}
