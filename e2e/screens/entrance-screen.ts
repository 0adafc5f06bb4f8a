import type { Locator, Page } from 'playwright-core';
import { waitForPage } from '#e2e/support/page-change';

/** What somebody types to get an account. */
export interface NewAccount {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly password: string;
}

/** The pages in front of the app: sign-in, sign-up, the links of mails, lost password. */
export class EntranceScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** From the sign-in page: everything the form asks for, not sent yet. */
  async fillSignUp({ firstName, lastName, email, password }: NewAccount): Promise<void> {
    await this.#page.getByRole('link', { name: 'Create an account' }).click();
    await this.#waitForHeading('Create an account');
    await this.field('First name').fill(firstName);
    await this.field('Last name').fill(lastName);
    await this.field('E-mail address').fill(email);
    await this.field('Password').fill(password);
    await this.#page.getByRole('combobox', { name: 'Language' }).selectOption('English');
    await this.acceptance.check();
  }

  async sendSignUp(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Create an account' }).click();
  }

  async signUp(account: NewAccount): Promise<void> {
    await this.fillSignUp(account);
    await this.sendSignUp();
    await this.#waitForHeading('Check your mail');
  }

  button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true });
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#waitForHeading('Sign in');
    await this.field('E-mail address').fill(email);
    await this.field('Password').fill(password);
    await this.#page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Follows the link of a mail and types the password one signed up with. */
  async confirmAt(link: string, password: string): Promise<void> {
    await this.#page.goto(link);
    await this.#waitForHeading('Confirm your account');
    await this.field('Your password').fill(password);
    await this.#page.getByRole('button', { name: 'Confirm my account' }).click();
  }

  /** Goes on from an account that is confirmed now. */
  async goToSignIn(): Promise<void> {
    await this.#waitForHeading('Your account is confirmed');
    await this.#page.getByRole('link', { name: 'Sign in', exact: true }).click();
    await this.#waitForHeading('Sign in');
  }

  /** Asks for the link again; `email` where the page does not know the address. */
  async sendAgain(email?: string): Promise<void> {
    if (email) await this.field('E-mail address').fill(email);
    await this.#page.getByRole('button', { name: 'Send the link again' }).click();
    await this.#page.getByRole('status').getByText('a new link is on its way').waitFor();
  }

  async askForNewPassword(email: string): Promise<void> {
    await this.#page.getByRole('link', { name: 'Lost your password?' }).click();
    await this.#waitForHeading('Lost password');
    await this.field('E-mail address').fill(email);
    await this.#page.getByRole('button', { name: 'Send me a link' }).click();
    await this.#page.getByText(`If there is an account for ${email}`).waitFor();
  }

  async chooseNewPassword(link: string, password: string): Promise<void> {
    await this.#page.goto(link);
    await this.#waitForHeading('Choose a new password');
    await this.field('New password').fill(password);
    await this.#page.getByRole('button', { name: 'Save the new password' }).click();
    await this.#page.getByText('Your new password is saved.').waitFor();
    await this.#page.getByRole('link', { name: 'Sign in', exact: true }).click();
  }

  /** Follows a link of the mails about a change of address. */
  async confirmAddressAt(link: string, outcome: string): Promise<void> {
    await this.#page.goto(link);
    await this.#waitForHeading('Confirm the new address');
    await this.#page.getByRole('button', { name: 'Confirm from this mailbox' }).click();
    await this.#page.getByRole('status').getByText(outcome).waitFor();
  }

  /** Waits until the page says that signing in did not work. */
  async waitForRefusal(): Promise<void> {
    await this.#page.getByRole('alert').getByText('That did not work').waitFor();
  }

  /** The box in front of "I have read and accept the privacy policy." */
  get acceptance(): Locator {
    return this.#page.getByRole('checkbox', { name: 'I have read and accept the privacy policy.' });
  }

  field(name: string): Locator {
    return this.#page.getByRole('textbox', { name: new RegExp(`^${name}( \\(optional\\))?$`) });
  }

  /** What the page says is wrong with a field, as a screen reader reads it out with the field. */
  async faultOf(name: string): Promise<string> {
    const field = this.field(name).and(this.#page.locator('[aria-invalid="true"]'));
    const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
    return (await this.#page.locator(`[id="${ids.at(-1) ?? ''}"]`).innerText()).trim();
  }

  #waitForHeading(name: string): Promise<void> {
    return waitForPage(this.#page, name);
  }
}
