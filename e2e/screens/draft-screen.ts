import type { Locator, Page } from 'playwright-core';
import { goBack } from '#e2e/support/go-back';

/** A file as it is chosen on the device. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The form of one draft and the pictures of its box 2, as an importer uses them. */
export class DraftScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** From the list: a new draft; its id. */
  async begin(): Promise<string> {
    await this.#page.getByRole('link', { name: 'Create New Licence' }).click();
    await this.#page.waitForURL(/\/licences\/[0-9a-f-]{36}\/edit$/);
    await this.number.waitFor();
    return /licences\/([^/]+)\//.exec(this.#page.url())?.[1] ?? '';
  }

  get number(): Locator {
    return this.#page.getByRole('textbox', { name: 'Licence number', exact: true });
  }

  get marks(): Locator {
    return this.#page.getByRole('textbox', { name: 'Distinguishing marks', exact: true });
  }

  /** Types into a box and waits until the device has it. */
  async type(box: Locator, words: string): Promise<void> {
    await box.fill(words);
    await box.blur();
    await this.#page.getByRole('status').filter({ hasText: 'Saved on this device' }).waitFor();
  }

  async goToPictures(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Go to image of box 2' }).click();
    await this.#page.getByRole('heading', { name: 'Pictures of the paper licence', level: 1 }).waitFor();
  }

  /** On the page of pictures: chooses `files`, and returns when none is being worked on. */
  async choose(files: string | ChosenFile | readonly ChosenFile[]): Promise<void> {
    const chosen = typeof files === 'string' ? files : [files].flat().map((file) => ({ ...file }));
    await this.#page.getByLabel('Choose files').setInputFiles(chosen);
    // The pages of a PDF are drawn one after the other, which takes its time on two cores.
    await this.#page.getByText('Making the picture …').waitFor({ state: 'detached', timeout: 60_000 });
  }

  /** What was said of the files that were refused. */
  async refusals(): Promise<readonly string[]> {
    await this.#page.getByRole('alert').getByRole('paragraph').first().waitFor();
    return this.#page.getByRole('alert').getByRole('paragraph').allInnerTexts();
  }

  /** Waits for the page of pictures to show `count` of them. */
  async waitForPictures(count: number): Promise<void> {
    await this.#page.getByText(`${count} of ${count}`, { exact: true }).waitFor();
  }

  async backToForm(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Back to the form' }).click();
    await this.number.waitFor();
  }

  /** Leaves the form, which records what was typed in the outbox. */
  async backToList(): Promise<void> {
    await goBack(this.#page);
    await this.#page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
  }

  /** From the form of a draft that lacks nothing: through the dialog to the submission kept on this device. */
  async submit(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Submit for Validation' }).click();
    await this.#page.getByRole('heading', { name: 'Check before submitting', level: 1 }).waitFor();
    await this.#page.getByRole('button', { name: 'Submit for Validation' }).click();
    const dialog = this.#page.getByRole('dialog', { name: 'Submit licence for validation' });
    await this.#goToLastStep(dialog);
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click();
    await this.#page.getByRole('heading', { name: 'Submit for Validation', level: 1 }).waitFor();
  }

  async #goToLastStep(dialog: Locator): Promise<void> {
    for (;;) {
      const step = await dialog.getByText(/^Step \d of 4$/).innerText();
      if (step === 'Step 4 of 4') return;
      await dialog.getByRole('button', { name: 'Next', exact: true }).click();
      await dialog.getByText(step, { exact: true }).waitFor({ state: 'detached' });
    }
  }
}
