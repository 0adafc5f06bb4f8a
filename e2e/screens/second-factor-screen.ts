import type { Locator, Page } from 'playwright-core';
import { waitForPage } from '#e2e/support/page-change';

/** The second step of signing in, and "Two-step sign-in" of the profile: both ask for and add passkeys and apps. */
export class SecondFactorScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  waitForStep(): Promise<void> {
    return waitForPage(this.#page, 'One more step');
  }

  waitForEnrolment(): Promise<void> {
    return waitForPage(this.#page, 'Add a second step');
  }

  get factors(): Locator {
    return this.#page.getByRole('list', { name: 'Two-step sign-in' }).getByRole('listitem');
  }

  /** Begins to add an app. @returns the key it is to have, as the page shows it */
  async beginApp(): Promise<string> {
    await this.press('Add an authenticator app');
    await this.#page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    return this.#page.locator('code').innerText();
  }

  async finishApp(code: string): Promise<void> {
    await this.field('Code the app shows').fill(code);
    await this.press('Finish');
  }

  /** The recovery codes shown now. */
  async readCodes(): Promise<readonly string[]> {
    const list = this.#page.getByRole('list', { name: 'Recovery codes' });
    await list.waitFor();
    return list.getByRole('listitem').allInnerTexts();
  }

  /** @returns the codes, which are not shown again */
  async keepCodes(): Promise<readonly string[]> {
    const codes = await this.readCodes();
    await this.press('I have kept them');
    return codes;
  }

  async typeAppCode(code: string): Promise<void> {
    await this.#choose('Use a code from an app instead', this.field('Code from your app'));
    await this.field('Code from your app').fill(code);
    await this.press('Go on');
  }

  async typeRecoveryCode(code: string): Promise<void> {
    await this.#choose('Use a recovery code instead', this.field('Recovery code'));
    await this.field('Recovery code').fill(code);
    await this.press('Go on');
  }

  field(name: string): Locator {
    return this.#page.getByRole('textbox', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).click();
  }

  async #choose(button: string, field: Locator): Promise<void> {
    const other = this.#page.getByRole('button', { name: button, exact: true });
    await field.or(other).first().waitFor();
    if (await other.isVisible()) await other.click();
  }
}
