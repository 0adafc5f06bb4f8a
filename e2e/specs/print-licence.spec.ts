import type { Licence } from '#contract/licence';
import { BLANK_MEASURES, type Commodity } from '#domain/licence-content';
import { parsePlainDate } from '#domain/values/plain-date';
import type { Quantity } from '#domain/values/quantity';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { readPdf } from '#e2e/support/read-pdf';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';
import { v7 as newUuid } from 'uuid';

const LINES = 60;
const NUMBER = '26.90010-00001.001-ID-BE';
const COPY = 'Copy for your files. Not a FLEGT licence.';

const toLine = (number: number): Commodity => ({
  id: newUuid(),
  hsCode: '441233',
  description: `PLYWOOD LOT ${number}, UTY GRADE BB/CC, SIZE 18.0 X 1220 X 2440 MM`,
  species: [{ commonName: 'MERANTI', scientificName: 'SHOREA SPP.' }],
  countriesOfHarvest: ['ID'],
  measures: { ...BLANK_MEASURES, volumeM3: '1.5' as Quantity, units: '10' as Quantity, unitWord: 'SHEETS' },
});

describe('Ana prints a licence', () => {
  let world: StoryWorld;
  let ana: Person;
  let lodged: Licence;
  let longId: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const api = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    lodged = await getDemoLicence(api, 'submittedDecking');
    longId = await makeDraft(api, lodged, {
      licenceNumber: NUMBER,
      expiresOn: parsePlainDate('2027-03-31'),
      commodities: Array.from({ length: LINES }, (_, index) => toLine(index + 1)),
    });
    ana = await world.enters('Ana Peeters', 'phone');
    await ana.page.getByText(NUMBER).first().waitFor();
    await ana.losesTheNetwork();
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const print = async (): Promise<readonly string[]> => readPdf(await ana.page.pdf({ preferCSSPageSize: true }));

  it('finds it in the layout of the paper, whole, on her phone and without a network', async () => {
    await ana.opens(`/licences/${lodged.id}`);
    await ana.page.getByRole('link', { name: 'Print', exact: true }).click();
    await ana.page.getByRole('button', { name: 'Print or save as PDF' }).waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'print-licence');
  });

  it('gets one page with every box, its number, its state, and that it is a copy', async () => {
    const [page = '', ...others] = await print();
    expect(others).toEqual([]);
    const titles = ['Issuing authority', 'Means of transport', 'HS heading', 'Countries of harvest', 'Number of units'];
    for (const title of [...titles, 'Distinguishing marks', 'Signature and stamp of issuing authority'])
      expect(page).toContain(title);
    expect(page).toContain(lodged.content.licensee.name);
    expect(page).toContain(lodged.content.licenceNumber);
    expect(page).toMatch(/Submitted \d{1,2} \w{3} \d{4}, \d\d:\d\d CES?T: Submitted/);
    expect(page).toMatch(/Printed \d{1,2} \w{3} \d{4}, \d\d:\d\d CES?T/);
    expect(page.split(COPY).length - 1).toBe(2);
    expect(page).not.toContain('My licences');
    expect(page).not.toContain('Print or save as PDF');
  });

  it('gets black on white, also when her phone is dark', async () => {
    await ana.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // The page draws itself anew for the printer a moment after it was told.
    await ana.page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)');
    const colours = await ana.page
      .getByText(COPY)
      .first()
      .evaluate((words) => {
        const [ink, ground] = [getComputedStyle(words).color, getComputedStyle(document.body).backgroundColor];
        const boxes = [...document.querySelectorAll('.ion-page:not(.ion-page-hidden) .box-card')];
        return {
          ink,
          grounds: new Set([ground, ...boxes.map((box) => getComputedStyle(box).backgroundColor)]).size,
          ground,
        };
      });
    expect(colours).toEqual({ ink: 'rgb(0, 0, 0)', grounds: 1, ground: 'rgb(255, 255, 255)' });
    await ana.page.emulateMedia({ media: null, colorScheme: 'light' });
  });

  it('gets the goods that do not fit as an attachment over several pages, each with its head and foot', async () => {
    await ana.opens(`/licences/${longId}/print`);
    await ana.page.getByText(`See the attachment: ${LINES} commodities`).waitFor();
    await takeScreenshots(ana.page, 'print-attachment');
    const [form = '', ...attachment] = await print();
    expect(attachment.length).toBeGreaterThan(1);
    expect(form).toContain(`See the attachment: ${LINES} commodities`);
    expect(form).not.toContain('PLYWOOD LOT');
    for (const page of attachment) expect(page).toContain(`Attachment to FLEGT licence ${NUMBER}`);
    for (const page of attachment) expect(page).toContain('Net weight (kg)');
    for (const page of [form, ...attachment]) expect(page).toContain(`${NUMBER} · Draft, not lodged`);
    for (const page of [form, ...attachment]) expect(page).toContain(COPY);
  });

  it('finds each line once and whole on one page, and the totals', async () => {
    const pages = await print();
    const lots = pages.map((page) => [...page.matchAll(/PLYWOOD LOT (\d+),/g)].map(([, lot]) => Number(lot)));
    expect(lots.flat()).toEqual(Array.from({ length: LINES }, (_, index) => index + 1));
    const ends = pages.map((page) => page.split('10 SHEETS').length - 1);
    expect(ends).toEqual(lots.map((onPage) => onPage.length));
    expect(pages.at(-1)).toContain('600 SHEETS');
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
