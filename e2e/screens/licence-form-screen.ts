import type { Locator, Page } from 'playwright-core';
import { chooseCountry } from '#e2e/screens/choose-country';
import type { PaperGoods, PaperLicence } from '#e2e/fixtures/paper-licence';

/** Boxes 1 to 18, in the words on the screen. */
export class LicenceFormScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async begin(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Create New Licence' }).click();
    await this.#box('Commodity codes').waitFor();
  }

  /** Boxes 1 to 8, the commodity codes, and the picture of box 2. */
  async fillFirstHalf(paper: PaperLicence): Promise<void> {
    for (const { hsCode } of paper.goods)
      await pick(this.#box('Commodity codes'), 'Select the commodity code', hsCode, new RegExp(hsCode));
    await pick(this.#box('Issuing authority'), 'Find the issuing authority', 'Mutuagung', /Mutuagung/i);
    await this.#box('For the purposes of the issuing country').getByRole('textbox').fill(paper.forIssuingCountry);
    await this.addPicture(2, paper.photo);
    await this.#box('FLEGT licence number').getByRole('textbox', { name: 'Licence number' }).fill(paper.number);
    await this.#box('Date of expiry').getByLabel('Date of expiry', { exact: true }).last().fill(paper.expiresOn);
    const licensee = this.#box('Licensee (name and address)');
    await licensee.getByRole('textbox', { name: 'Name' }).fill(paper.licenseeName);
    await licensee.getByRole('textbox', { name: 'Address' }).fill(paper.licenseeAddress);
    await chooseCountry(licensee, 'Country', 'ID');
  }

  /** Boxes 9 to 18. */
  async fillSecondHalf(paper: PaperLicence): Promise<void> {
    for (const [index, goods] of paper.goods.entries()) await this.#fillGoods(index + 1, goods);
    await this.#box('Distinguishing marks').getByRole('textbox').fill(paper.marks);
    const signature = this.#box('Signature and stamp of issuing authority');
    await signature.getByRole('textbox', { name: 'Place of signature' }).fill(paper.signedAt);
    await signature.getByLabel('Date of signature').fill(paper.signedOn);
  }

  /** Adds a picture from the files of the device. */
  async addPicture(box: 2 | 17 | 18, photo: string): Promise<void> {
    await this.#page.getByRole('link', { name: `Go to image of box ${box}` }).click();
    await this.#page.getByLabel('Choose files').setInputFiles(photo);
    await this.#page.getByRole('button', { name: 'Show picture 1 in full' }).waitFor();
    await this.#page.getByRole('link', { name: 'Back to the form' }).click();
    await this.#page.getByRole('link', { name: `Picture 1 of box ${box}` }).waitFor();
  }

  /** Waits until the device says it keeps what was typed. */
  async isSaved(): Promise<void> {
    await this.#page.getByRole('status').getByText('Saved on this device').waitFor();
  }

  /** The number as it stands in box 3. */
  numberTyped(): Promise<string> {
    return this.#box('FLEGT licence number').getByRole('textbox', { name: 'Licence number' }).inputValue();
  }

  async goesToSubmit(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Submit for Validation' }).click();
    await this.#page.getByRole('heading', { name: 'Check before submitting', level: 1 }).waitFor();
  }

  /** A commodity line, opened when it is closed. */
  async openLine(number: number): Promise<Locator> {
    const line = this.#page.getByRole('article', { name: new RegExp(`^Commodity ${number}\\b`) });
    await line.waitFor();
    const closed = line.getByRole('button', { expanded: false, name: /^Commodity/ });
    if (await closed.count()) await closed.click();
    return line;
  }

  async #fillGoods(number: number, goods: PaperGoods): Promise<void> {
    const line = await this.openLine(number);
    await line.getByRole('textbox', { name: 'Description of the goods' }).fill(goods.description);
    for (const [index, { common, scientific }] of goods.species.entries()) {
      if (index > 0) await line.getByRole('button', { name: 'Add a species' }).click();
      await line.getByRole('textbox', { name: 'Common name' }).nth(index).fill(common);
      await line.getByRole('textbox', { name: 'Scientific name' }).nth(index).fill(scientific);
    }
    for (const country of goods.harvestedIn) await chooseCountry(line, 'Country of harvest', country);
    await line.getByRole('textbox', { name: 'Volume (m³)' }).fill(goods.volume);
    await line.getByRole('textbox', { name: 'Net weight (kg)' }).fill(goods.weight);
    await line.getByRole('textbox', { name: 'Number of units' }).fill(goods.units);
    await line.getByRole('textbox', { name: 'Kind of units' }).fill(goods.unitWord);
  }

  #box(heading: string): Locator {
    return this.#page.getByRole('region', { name: heading, exact: true });
  }
}

/** Types into a picker and takes the first choice that matches. */
export async function pick(within: Locator, label: string, text: string, choice: RegExp): Promise<void> {
  const picker = within.getByRole('combobox', { name: label });
  await picker.click();
  await picker.fill(text);
  await within.getByRole('option', { name: choice }).first().click();
}
