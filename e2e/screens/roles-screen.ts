import type { Locator, Page } from 'playwright-core';
import { chooseCountry } from '#e2e/screens/choose-country';

/** "Request New Role": the pages where roles are asked for, and those of one's requests. */
export class RolesScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** From the profile, as the guide says: "Request New Role", then one of the two ways. */
  async goTo(way: 'Operator' | 'Authority'): Promise<void> {
    await this.#page.getByRole('link', { name: 'Request New Role' }).first().click();
    await this.#page.getByRole('link', { name: new RegExp(`^${way}`) }).click();
    await this.waitForHeading(way);
  }

  /** From the profile: asks for the role of an importer of `company`. */
  async askForOperator(company: string, words: string): Promise<void> {
    await this.goTo('Operator');
    await this.field('Search for your company').fill(company);
    await this.press('Search');
    await this.tick(company);
    await this.press('Request Authorisation');
    await this.send(words);
  }

  /** On the page "Authority". */
  async choose(country: string, role: string): Promise<void> {
    await chooseCountry(this.#page, 'Country', country);
    await this.#page.getByRole('radio', { name: role }).check();
  }

  /** Ticks the one whose line begins with `name`. */
  async tick(name: string): Promise<void> {
    await this.choice(name).check();
  }

  /** In the pop-up: fills the information and sends the request, until its status is shown. */
  async send(words: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Information' }).fill(words);
    await this.dialog.getByRole('button', { name: 'Send Authorization Request' }).click();
    await this.waitForHeading('Your role request');
    await this.#page.getByRole('status').getByText('requested', { exact: true }).waitFor();
  }

  /** Waits on the profile for a role with `holder` that has this status. */
  async waitForRole(holder: string, status: string): Promise<void> {
    const role = this.#page.getByRole('listitem').filter({ hasText: holder });
    await role.getByText(status, { exact: true }).waitFor();
  }

  async waitForFound(count: number): Promise<void> {
    await this.#page.getByRole('status').getByText(`${count} found`, { exact: true }).waitFor();
  }

  async press(button: string): Promise<void> {
    await this.#page.getByRole('button', { name: button, exact: true }).click();
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'Request authorisation' });
  }

  /** What a mail program would be asked to write. */
  get mailLink(): Locator {
    return this.#page.getByRole('link', { name: 'Write it in your own mail program' });
  }

  /** The value of a line of the e-mail: "From", "CC". */
  mailLine(name: string): Locator {
    return this.#page.getByRole('definition').and(this.#page.locator(`dt:text-is("${name}") + dd`));
  }

  choice(name: string): Locator {
    return this.#page.getByRole('checkbox', { name });
  }

  field(name: string): Locator {
    return this.#page.getByRole('textbox', { name });
  }

  /** What the page says is wrong with a field, as a screen reader reads it out with the field. */
  async faultOf(field: Locator): Promise<string> {
    const wrong = field.and(this.#page.locator('[aria-invalid="true"]'));
    const ids = (await wrong.getAttribute('aria-describedby'))?.split(' ') ?? [];
    return (await this.#page.locator(`[id="${ids.at(-1) ?? ''}"]`).innerText()).trim();
  }

  waitForHeading(name: string): Promise<void> {
    return this.#page.getByRole('heading', { name, level: 1, exact: true }).waitFor();
  }
}
