import type { Page } from 'playwright-core';

/** What somebody types to get an account. */
export interface NewAccount {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly password: string;
}

/** The pages in front of the app: sign-in, sign-up, lost password. */
export class EntranceScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async signUp({ firstName, lastName, email, password }: NewAccount): Promise<void> {
    await this.#page.getByRole('link', { name: 'Create an account' }).click();
    await this.#waitForHeading('Create an account');
    await this.#field('First name').fill(firstName);
    await this.#field('Last name').fill(lastName);
    await this.#field('E-mail address').fill(email);
    await this.#field('Password').fill(password);
    await this.#page.getByRole('checkbox', { name: 'I have read and accept the privacy policy.' }).check();
    await this.#page.getByRole('button', { name: 'Create an account' }).click();
    await this.#waitForHeading('Check your mail');
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#waitForHeading('Sign in');
    await this.#field('E-mail address').fill(email);
    await this.#field('Password').fill(password);
    await this.#page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Follows the link of a mail to the page where an account is confirmed. */
  async confirmAt(link: string): Promise<void> {
    await this.#page.goto(link);
    await this.#waitForHeading('Your account is confirmed');
    await this.#page.getByRole('link', { name: 'Go to sign in' }).click();
  }

  async askForNewPassword(email: string): Promise<void> {
    await this.#page.getByRole('link', { name: 'Lost your password?' }).click();
    await this.#waitForHeading('Lost password');
    await this.#field('E-mail address').fill(email);
    await this.#page.getByRole('button', { name: 'Send me a link' }).click();
    await this.#page.getByText(`If there is an account for ${email}`).waitFor();
  }

  async chooseNewPassword(link: string, password: string): Promise<void> {
    await this.#page.goto(link);
    await this.#waitForHeading('Choose a new password');
    await this.#field('New password').fill(password);
    await this.#page.getByRole('button', { name: 'Save the new password' }).click();
    await this.#page.getByText('Your new password is saved.').waitFor();
    await this.#page.getByRole('link', { name: 'Go to sign in' }).click();
  }

  /** Waits until the page says that signing in did not work. */
  async waitForRefusal(): Promise<void> {
    await this.#page.getByRole('alert').getByText('That did not work').waitFor();
  }

  #field(name: string) {
    return this.#page.getByRole('textbox', { name, exact: true });
  }

  #waitForHeading(name: string): Promise<void> {
    return this.#page.getByRole('heading', { name, level: 1 }).waitFor();
  }
}
