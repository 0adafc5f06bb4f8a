import type { Locator, Page } from 'playwright-core';
import { readSettled } from '#e2e/support/settled';

/** The pictures beside the form, in the words on the screen. */
export class PicturePaneScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  get pane(): Locator {
    return this.#page.getByRole('region', { name: 'Pictures beside the form' });
  }

  /** The picture in front, once its bytes are drawn. */
  async picture(): Promise<Locator> {
    const picture = this.pane.getByRole('img', { name: /^Photograph/ });
    await picture.waitFor();
    return picture;
  }

  async show(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Show picture', exact: true }).click();
    await this.picture();
  }

  async hide(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Hide picture', exact: true }).click();
    await this.pane.waitFor({ state: 'detached' });
  }

  async press(tool: string): Promise<void> {
    await this.pane.getByRole('button', { name: tool, exact: true }).click();
  }

  /** How wide the picture in front is drawn, and where its left upper corner is, in px of the pane. */
  lies(): Promise<{ readonly width: number; readonly left: number; readonly top: number }> {
    return readSettled(this.#page, async () => {
      const [picture, pane] = [await (await this.picture()).boundingBox(), await this.pane.boundingBox()];
      if (!picture || !pane) return undefined;
      const round = (px: number): number => Math.round(px);
      return { width: round(picture.width), left: round(picture.x - pane.x), top: round(picture.y - pane.y) };
    });
  }

  height(): Promise<number> {
    return readSettled(this.#page, async () => Math.round((await this.pane.boundingBox())?.height ?? 0));
  }
}
