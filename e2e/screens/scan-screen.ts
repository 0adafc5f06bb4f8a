import type { Locator, Page } from 'playwright-core';
import type { ChosenFile } from '#e2e/screens/draft-screen';

/** "Scan a barcode", over the form. */
export class ScanScreen {
  readonly dialog: Locator;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: 'Scan a barcode' });
  }

  async open(box: 3 | 17): Promise<void> {
    await this.#page.getByRole('button', { name: `Scan a barcode for box ${box}` }).click();
    await this.dialog.waitFor();
  }

  /** Waits until it says so. */
  says(words: string | RegExp): Promise<void> {
    return this.dialog.getByRole('status').filter({ hasText: words }).waitFor();
  }

  /** Waits until it is said what stands in the way. */
  warns(words: string | RegExp): Promise<void> {
    return this.dialog.getByRole('alert').filter({ hasText: words }).waitFor();
  }

  /** Whether what the camera sees, and all ways on, lie on the screen and not on each other. */
  async isWholeOnScreen(): Promise<boolean> {
    const height = this.#page.viewportSize()?.height ?? 0;
    const view = await this.dialog.getByLabel('Camera view').boundingBox();
    const way = await this.dialog.getByRole('button', { name: 'Type it instead' }).boundingBox();
    return Boolean(view && way && view.y >= 0 && view.y + view.height <= way.y && way.y + way.height <= height);
  }

  /** One barcode that was read, by what it says. */
  found(text: string): Locator {
    return this.dialog.getByRole('list', { name: 'What was read' }).getByRole('listitem').filter({ hasText: text });
  }

  async taps(name: string, within: Locator = this.dialog): Promise<void> {
    await within.getByRole('button', { name, exact: true }).click();
  }

  async choosesFile(file: string | ChosenFile): Promise<void> {
    await this.dialog.getByLabel('Choose a file').setInputFiles(file);
  }

  async isClosed(): Promise<void> {
    await this.dialog.waitFor({ state: 'detached' });
  }
}
