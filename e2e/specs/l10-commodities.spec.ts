import { chooseCountry } from '#e2e/screens/choose-country';
import { CommoditiesScreen } from '#e2e/screens/commodities-screen';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { listBarriers } from '#e2e/support/axe';
import { LastingPhone } from '#e2e/support/lasting-phone';
import { Product } from '#e2e/support/product';
import { readDraft } from '#e2e/support/read-draft';
import { takeScreenshots } from '#e2e/support/screenshots';
import { waitForServiceWorker } from '#e2e/support/service-worker';

const row = (...cells: string[]) => cells.join('\t');
const HEADER = row(
  'Description',
  'HS code',
  'Common name',
  'Scientific name',
  'Harvest',
  'Volume m3',
  'Net weight',
  'Units',
);
/** Ten lines as a German spreadsheet has them; two cells no one can read. */
const TEN_ROWS = [
  HEADER,
  ...Array.from({ length: 10 }, (_, at) =>
    row(
      `GOODS ${at + 1}`,
      '4407.25',
      'Meranti; Kapur',
      'Shorea spp.; Dryobalanops spp.',
      at === 4 ? 'Indonesia / Atlantis' : 'Indonesia / MY',
      at === 6 ? 'twelve' : '1.000,5',
      '600.000',
      '40 BUNDLES',
    ),
  ),
  row('Total', '', '', '', '', '10.005', '', ''),
].join('\r\n');

describe('Ana types the commodities of a licence on her phone, without a network', () => {
  let product: Product;
  let phone: LastingPhone;
  let goods: CommoditiesScreen;
  let id: string;

  beforeAll(async () => {
    product = await Product.start();
    phone = new LastingPhone(product.origin);
    await phone.switchOn('/sign-in', { offline: false });
    await phone.page.getByRole('button', { name: 'Enter as Ana Peeters' }).click();
    await phone.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await waitForServiceWorker(phone.page);
    await phone.losesTheNetwork();
    id = await new DraftScreen(phone.page).begin();
    goods = new CommoditiesScreen(phone.page);
  });
  afterAll(async () => {
    await phone?.remove();
    await product?.remove();
  });

  const checkPage = async (name: string) => {
    expect(await listBarriers(phone.page)).toEqual([]);
    await takeScreenshots(phone.page, name);
  };
  const saved = async () => {
    await goods.isSaved();
    return (await readDraft(phone.page, id)).commodities;
  };

  it('pastes ten of them from a spreadsheet, and is told which cells cannot be read', async () => {
    await goods.paste(TEN_ROWS);
    await goods.dialog.getByText('Row 6, Countries of harvest').waitFor();
    await goods.dialog.getByText('Row 8, Volume (m³)').waitFor();
    await goods.dialog.getByText('Left out, because they sum up other rows: row 12.').waitFor();
    await checkPage('commodities-paste');
    await goods.add('Add 10 commodities without the unread cells (2)');
    const lines = await saved();
    expect(lines.map(({ description }) => description)).toEqual(
      Array.from({ length: 10 }, (_, at) => `GOODS ${at + 1}`),
    );
    expect(lines[0]?.species.map(({ scientificName }) => scientificName)).toEqual(['Shorea spp.', 'Dryobalanops spp.']);
    expect(lines.map(({ countriesOfHarvest }) => countriesOfHarvest.join(' '))).toEqual(
      Array.from({ length: 10 }, (_, at) => (at === 4 ? 'ID' : 'ID MY')),
    );
    expect(lines.map(({ measures }) => measures.volumeM3 as string | null)).toEqual(
      Array.from({ length: 10 }, (_, at) => (at === 6 ? null : '1000.5')),
    );
    expect(lines[0]?.measures.netWeightKg).toBe('600000' as never);
  });

  it('sees totals that say how many lines they count', async () => {
    expect(await goods.totals()).toContain('9 004.5 m³ (9 of 10 lines)');
    expect(await goods.totals()).toContain('6 000 000 kg');
    expect(await goods.totals()).toContain('400 BUNDLES');
  });

  it('opens a line and reads back both notations before they are kept', async () => {
    const line = await goods.open(7);
    await goods.field(7, 'Volume (m³)').fill('1.234,5');
    expect(await goods.answerTo(7, 'Volume (m³)')).toBe('= 1 234.5 m³');
    await goods.field(7, 'Net weight (kg)').fill('617,250.5');
    expect(await goods.answerTo(7, 'Net weight (kg)')).toBe('= 617 250.5 kg');
    await goods.field(7, 'Number of units').fill('1.234');
    expect(await goods.answerTo(7, 'Number of units')).toBe('= 1.2340 BUNDLES');
    await line.getByRole('button', { name: 'I mean 1 234 BUNDLES' }).tap();
    const measures = (await saved())[6]?.measures;
    expect(await goods.field(7, 'Number of units').inputValue()).toBe('1,234');
    expect(measures as unknown).toEqual({
      volumeM3: '1234.5',
      netWeightKg: '617250.5',
      units: '1234',
      unitWord: 'BUNDLES',
    });
  });

  it('is told in words what is no number, and keeps the text', async () => {
    await goods.open(8);
    for (const [text, words] of [
      ['-5', 'never below zero'],
      ['0', 'Zero says nothing'],
      ['1e5', 'without E'],
      ['1.2.3,4,5', 'do not fit together'],
      ['99999999999999', 'too large'],
      ['12 crates', 'not a number'],
    ] as const) {
      await goods.field(8, 'Volume (m³)').fill(text);
      expect(await goods.answerTo(8, 'Volume (m³)')).toContain(words);
    }
    await checkPage('commodities-open');
    await goods.open(9);
    await goods.line(8).getByText('A text in it was not understood').waitFor();
    await goods.open(8);
    expect(await goods.field(8, 'Volume (m³)').inputValue()).toBe('12 crates');
    await goods.field(8, 'Volume (m³)').fill('900');
    await goods.field(8, 'Net weight (kg)').fill('9');
    await goods.line(8).getByText('Volume and weight hardly fit together').waitFor();
    await goods.field(8, 'Net weight (kg)').fill('three tons');
  });

  it('goes on to a new line with the same code, and takes species and country of the line above', async () => {
    await goods.open(10);
    await goods.line(10).getByRole('button', { name: 'Next commodity' }).tap();
    expect(await goods.field(11, 'HS code').inputValue()).toBe('440725');
    await phone.page.keyboard.type('GOODS 11');
    await goods.line(11).getByRole('button', { name: 'Same species and country as commodity 10' }).tap();
    expect(await goods.field(11, 'Scientific name', 1).inputValue()).toBe('Dryobalanops spp.');
    await goods.line(11).getByRole('button', { name: 'Add a species' }).tap();
    await phone.page.keyboard.type('Teak');
    expect(await goods.field(11, 'Common name', 2).inputValue()).toBe('Teak');
    await goods.field(11, 'Scientific name', 2).fill('Tectona grandis');
    await chooseCountry(goods.line(11), 'Country of harvest', 'Ghana');
    await goods.field(11, 'Volume (m³)').fill('3,5');
    const [line] = (await saved()).slice(-1);
    expect(line?.species.map(({ scientificName }) => scientificName)).toEqual([
      'Shorea spp.',
      'Dryobalanops spp.',
      'Tectona grandis',
    ]);
    expect(line?.countriesOfHarvest).toEqual(['ID', 'MY', 'GH']);
    expect(line?.measures.volumeM3).toBe('3.5' as never);
  });

  it('copies a line, moves it, removes one and takes that back', async () => {
    await goods.line(11).getByRole('button', { name: 'Copy commodity 11' }).tap();
    await goods.field(12, 'Description of the goods').fill('GOODS 11 COPY');
    await goods.line(12).getByRole('button', { name: 'Move commodity 12 up' }).tap();
    const place = goods.line(11).getByLabel('Place of commodity 11 in the list');
    await place.focus();
    await place.selectOption('1');
    expect((await saved()).map(({ description }) => description).slice(0, 3)).toEqual([
      'GOODS 11 COPY',
      'GOODS 1',
      'GOODS 2',
    ]);
    await goods.line(1).getByRole('button', { name: 'Remove commodity 1' }).tap();
    await phone.page.getByText('Commodity 1 was removed.').waitFor();
    expect((await saved()).length).toBe(11);
    await phone.page.getByRole('button', { name: 'Undo' }).tap();
    expect((await saved()).map(({ description }) => description)[0]).toBe('GOODS 11 COPY');
  });

  it('measures all goods together and each line again, losing nothing', async () => {
    await goods.box.getByRole('radio', { name: 'One global measure of the goods' }).check();
    const all = goods.box.getByRole('region', { name: 'One global measure of the goods' });
    await all.getByRole('textbox', { name: 'Volume (m³)' }).fill('1.234,5');
    await goods.isSaved();
    await goods.box.getByRole('radio', { name: 'Measures per commodity' }).check();
    expect(await goods.totals()).toContain('kg (9 of 12 lines)');
    await goods.box.getByRole('radio', { name: 'One global measure of the goods' }).check();
    expect(await all.getByRole('textbox', { name: 'Volume (m³)' }).inputValue()).toBe('1,234.5');
    await goods.box.getByRole('radio', { name: 'Measures per commodity' }).check();
    await goods.isSaved();
  });

  it('finds all twelve after the system killed the app, the text nobody understood too', async () => {
    const before = await saved();
    await goods.row(3).scrollIntoViewIfNeeded();
    await checkPage('commodities');
    await phone.kill();
    await phone.switchOn(`/licences/${id}/edit`, { offline: true });
    goods = new CommoditiesScreen(phone.page);
    await goods.row(12).waitFor();
    expect((await readDraft(phone.page, id)).commodities).toEqual(before);
    await goods.open(9);
    expect(await goods.field(9, 'Net weight (kg)').inputValue()).toBe('three tons');
  });

  it('200 lines: one of them changed is changed alone', async () => {
    const more = Array.from({ length: 188 }, (_, at) =>
      row(`GOODS ${at + 12}`, '440725', '', 'Shorea', 'ID', '1', '800', ''),
    );
    await goods.paste([HEADER, ...more].join('\n'));
    await goods.add('Add 188 commodities');
    const before = await saved();
    expect(before.length).toBe(200);
    await goods.open(150);
    await goods.field(150, 'Volume (m³)').fill('2,5');
    const after = await saved();
    expect(after[149]?.measures.volumeM3).toBe('2.5' as never);
    expect(after.toSpliced(149, 1)).toEqual(before.toSpliced(149, 1));
    await goods.paste([HEADER, ...more, ...more].join('\n'));
    await goods.dialog.getByText('There are 376 rows here and room for 300').waitFor();
  });
});
