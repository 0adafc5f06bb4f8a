import type { Locator, Page } from 'playwright-core';
import { goBack } from '#e2e/support/go-back';
import { waitForPage } from '#e2e/support/page-change';

/** "Edit Your Profile" and the pages below it. */
export class ProfileScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** By the main navigation, as a person goes there. */
  async open(): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('link', { name: 'Profile' }).click();
    await this.waitForIt();
  }

  async waitForIt(): Promise<void> {
    await this.#waitForHeading('Edit Your Profile');
  }

  /** From the profile to one of its pages. */
  async goTo(name: string): Promise<void> {
    await this.#page.getByRole('link', { name, exact: true }).click();
    await this.#waitForHeading(name);
  }

  async back(): Promise<void> {
    await goBack(this.#page);
    await this.waitForIt();
  }

  async signOut(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await this.#waitForHeading('Sign in');
  }

  /** The line of the role with this holder. */
  role(holder: string): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: holder });
  }

  /** On the page of devices: the lines of the browsers signed in. */
  get devices(): Locator {
    return this.#page.getByRole('list', { name: 'Devices signed in' }).getByRole('listitem');
  }

  async changeName(firstName: string, lastName: string): Promise<void> {
    await this.field('First name').fill(firstName);
    await this.field('Last name').fill(lastName);
    await this.#page.getByRole('button', { name: 'Save', exact: true }).click();
  }

  async askForAddress(email: string, password: string): Promise<void> {
    await this.field('New e-mail address').fill(email);
    await this.field('Password').fill(password);
    await this.#page.getByRole('button', { name: 'Send both links' }).click();
  }

  async changePassword(oldPassword: string, newPassword: string): Promise<void> {
    await this.field('Present password').fill(oldPassword);
    await this.field('New password').fill(newPassword);
    await this.#page.getByRole('button', { name: 'Save the new password' }).click();
  }

  async deleteAccount(password: string): Promise<void> {
    await this.field('Password').fill(password);
    await this.#page.getByRole('button', { name: 'Delete my account' }).click();
  }

  field(name: string): Locator {
    return this.#page.getByRole('textbox', { name: new RegExp(`^${name}( \\(optional\\))?$`) });
  }

  #waitForHeading(name: string): Promise<void> {
    return waitForPage(this.#page, name);
  }
}
