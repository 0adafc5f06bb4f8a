import type { Locator, Page } from 'playwright-core';

/** "Go to image": the pictures of one box and the camera in the app, in the words on the screen. */
export class PicturesScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  get camera(): Locator {
    return this.#page.getByRole('dialog', { name: 'Camera', exact: true });
  }

  card(number: number): Locator {
    return this.#page.getByRole('article', { name: `Picture ${number}`, exact: true });
  }

  /** From the form: to the pictures of `box`. */
  async open(box: 2 | 17 | 18): Promise<void> {
    await this.#page.getByRole('link', { name: `Go to image of box ${box}` }).click();
    await this.#page.getByText('No picture yet').waitFor();
  }

  async openCamera(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Take a photo' }).click();
  }

  /** In the camera: presses the shutter and waits for what it took. */
  async shoot(): Promise<void> {
    await this.camera.getByRole('button', { name: 'Take picture' }).click();
    await this.camera.getByRole('img', { name: 'The picture you took' }).waitFor();
  }

  /** One of the buttons over what was taken. */
  async answer(name: 'Retake' | 'Keep, next page' | 'Keep'): Promise<void> {
    await this.camera.getByRole('button', { name, exact: true }).click();
  }

  /** One of the buttons on a card, by the begin of its name. */
  step(number: number, name: 'Move' | 'Turn' | 'Remove', end = ''): Promise<void> {
    return this.card(number)
      .getByRole('button', { name: new RegExp(`^${name} picture ${number}.*${end}$`) })
      .click();
  }

  async undo(said: string): Promise<void> {
    const toast = this.#page.getByRole('status').filter({ hasText: said });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await toast.waitFor({ state: 'hidden' });
  }
}
