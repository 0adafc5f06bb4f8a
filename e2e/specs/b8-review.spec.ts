import type { Locator } from 'playwright-core';
import type { Licence } from '#contract/licence';
import { BLANK_MEASURES, type Commodity, type LicenceContent } from '#domain/licence-content';
import { parsePlainDate } from '#domain/values/plain-date';
import type { Quantity } from '#domain/values/quantity';
import { chooseCountry } from '#e2e/screens/choose-country';
import { pick } from '#e2e/screens/licence-form-screen';
import { ReviewScreen } from '#e2e/screens/review-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { takePhoto } from '#e2e/support/pictures';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';
import { v7 as newUuid } from 'uuid';
import { goBack } from '#e2e/support/go-back';

const COTTON_TROUSERS = '620342';
const NAMED = [{ commonName: 'MERANTI', scientificName: 'SHOREA SPP.' }];
const UNNAMED = [{ commonName: 'SENGON', scientificName: '' }];

const UNREAD = '“12..5” could not be read as a volume.';

const toLine = (changes: Partial<Commodity>): Commodity => ({
  id: newUuid(),
  hsCode: '441233',
  description: 'PLYWOOD, UTY GRADE BB/CC',
  species: NAMED,
  countriesOfHarvest: ['ID'],
  measures: { ...BLANK_MEASURES, volumeM3: '102.49' as Quantity },
  ...changes,
});

/** Every mistake of the review at once. */
const MISTAKES: Partial<LicenceContent> = {
  issuingAuthority: { id: null, name: '', address: '', country: 'ID' },
  pictures: [],
  expiresOn: parsePlainDate('2026-01-31'),
  signedOn: parsePlainDate('2026-02-15'),
  signedAt: '',
  distinguishingMarks: 'CONTAINER NO. EGHU5414304',
  pointOfEntry: 'NL000396',
  commodities: [
    toLine({ measures: BLANK_MEASURES }),
    toLine({ species: UNNAMED, countriesOfHarvest: [] }),
    toLine({ species: UNNAMED, hsCode: COTTON_TROUSERS }),
  ],
};

describe('B8: Ana checks a licence before submitting it, without a network', () => {
  let world: StoryWorld;
  let ana: Person;
  let review: ReviewScreen;
  let lodged: Licence;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const api = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    lodged = await getDemoLicence(api, 'submittedDecking');
    const id = await makeDraft(api, lodged, MISTAKES);
    ana = await world.enters('Ana Peeters', 'phone');
    await ana.page.locator(`a[href*="${id}"]`).waitFor();
    review = new ReviewScreen(ana.page);
    await ana.losesTheNetwork();
    await ana.opens(`/licences/${id}/submit`);
    await review.waitFor();
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  /** The cursor stands in `field`: types there, and goes back to the review. */
  const fills = async (field: Locator, words: string): Promise<void> => {
    await field.and(ana.page.locator(':focus')).fill(words);
    await review.comesBack();
  };
  const text = (name: string) => ana.page.getByRole('textbox', { name, exact: true });

  it('is told how many things to fix and to check, what blocks first, then in the order of the mistakes authorities publish', async () => {
    await ana.page
      .getByText('2 things must be fixed before you can submit. 10 things to check: the authority decides about them.')
      .waitFor();
    expect(await review.list('Must be fixed')).toEqual(['Box 1 · Issuing authority', 'Box 14 · Volume (m³)']);
    expect(await review.list('Please check')).toEqual([
      'Box 2 · For the purposes of the issuing country',
      'Box 3 · FLEGT licence number',
      'Box 3 · FLEGT licence number',
      'Box 4 · Date of expiry',
      'Box 4 · Date of expiry',
      'Box 12 · Countries of harvest',
      'Box 11 · Common or scientific names',
      'Box 17 · Distinguishing marks',
      'Box 18 · Signature and stamp of issuing authority',
      'Box 10 · HS heading',
    ]);
    await ana.page.getByText('Commodities 2, 3').first().waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'review');
  });

  it('reads where a rule comes from', async () => {
    await review.entry('Enter the place and the date').getByRole('button', { name: 'Why?' }).click();
    await ana.page.getByText('Source: Reg. (EC) 1024/2008, Annex, box 18').waitFor();
  });

  it('sees what was found at the boxes of the licence, with the way to their fields', async () => {
    const box = ana.page.getByRole('region', { name: 'Distinguishing marks', exact: true });
    await box.getByText('Box 17 names no invoice number.').waitFor();
    await box.scrollIntoViewIfNeeded();
    await takeScreenshots(ana.page, 'review-boxes');
    expect(await box.getByRole('link', { name: 'Edit box 17' }).count()).toBe(1);
  });

  it('is led to the first thing to fix when she would submit all the same', async () => {
    await review.submit();
    expect(await ana.page.getByRole('dialog', { name: 'Submit licence for validation' }).isVisible()).toBeFalse();
    expect(await review.focused()).toBe('Go to box 1');
  });

  it('names the authority, and stands at the next thing when she is back', async () => {
    await review.follow('Name the issuing authority', 'Go to box 1');
    const box = ana.page.getByRole('region', { name: 'Issuing authority', exact: true });
    await pick(box, 'Find the issuing authority', 'Mutuagung', /Mutuagung/i);
    await review.comesBack();
    await review.waitUntilGone('Name the issuing authority');
    await review.waitForFocus('Go to commodity 1');
  });

  it('gives the weight of the line and a volume nobody can read, and cannot submit without it', async () => {
    await review.follow('Fill the volume or the net weight', 'Go to commodity 1');
    await text('Volume (m³)').and(ana.page.locator(':focus')).fill('12..5');
    await text('Net weight (kg)').fill('8000');
    await review.comesBack();
    await review.entry(UNREAD).waitFor();
    await review.waitUntilGone('Fill the volume or the net weight');
    expect(await review.list('Must be fixed')).toEqual(['Box 14 · Volume (m³)']);
    expect(await review.verdict()).toContain('1 thing must be fixed before you can submit.');
    expect(await listBarriers(ana.page)).toEqual([]);
    await review.entry(UNREAD).scrollIntoViewIfNeeded();
    await takeScreenshots(ana.page, 'review-unread');
    await review.submit();
    expect(await ana.page.getByRole('dialog', { name: 'Submit licence for validation' }).isVisible()).toBeFalse();
    expect(await review.focused()).toBe('Go to commodity 1');
  });

  it('mends the volume, and nothing blocks any more', async () => {
    await review.follow(UNREAD, 'Go to commodity 1');
    expect(await text('Volume (m³)').and(ana.page.locator(':focus')).inputValue()).toBe('12..5');
    await fills(text('Volume (m³)'), '12.5');
    await review.waitUntilGone(UNREAD);
    expect(await review.verdict()).toContain('Nothing keeps you from submitting.');
    expect(await ana.page.getByRole('heading', { name: 'Must be fixed' }).count()).toBe(0);
  });

  it('takes a picture, takes the small one again, and says that it shows the goods', async () => {
    await review.follow('There is no picture of the paper licence', 'Take a picture');
    const photo = await takePhoto('small.jpg', 600, 800);
    await ana.page.getByLabel('Choose files').setInputFiles({ ...photo });
    await ana.page.getByRole('button', { name: 'Show picture 1 in full' }).waitFor();
    await goBack(ana.page);
    await review.follow('Picture 1 may be hard to read', 'Take it again');
    const shown = ana.page.getByRole('dialog', { name: 'Pictures of the licence' });
    await shown.getByRole('button', { name: 'Close' }).click();
    await ana.page.getByLabel('Replace').setInputFiles('e2e/fixtures/01-scan.jpg');
    await ana.page.getByText('Picture 1 was replaced.').waitFor();
    await goBack(ana.page);
    await review.waitUntilGone('Picture 1 may be hard to read');
    const goods = review.entry('Say which picture shows the goods');
    await goods.getByRole('checkbox', { name: 'Shows the goods and HS codes' }).scrollIntoViewIfNeeded();
    await takeScreenshots(ana.page, 'review-goods-page');
    await goods.getByRole('checkbox', { name: 'Shows the goods and HS codes' }).click();
    await review.waitUntilGone('Say which picture shows the goods');
    await review.waitForFocus('Go to box 3');
  });

  it('looks at the licence that has the number, comes back to the same place, and mends the number', async () => {
    await review.follow('Your company has another licence with this number', 'Look at that licence');
    await ana.page.waitForURL((url) => url.pathname === `/licences/${lodged.id}`);
    await ana.page.goBack();
    await review.waitForFocus('Look at that licence');
    await review.follow('Your company has another licence with this number', 'Go to box 3');
    await fills(text('Licence number'), '26.90077-00001.001-ID-NL');
    await review.waitUntilGone('Your company has another licence');
    await review.waitUntilGone('The number is for');
  });

  it('mends the date of expiry, the country of harvest and the scientific names', async () => {
    await review.follow('The licence expired on', 'Go to box 4');
    await fills(ana.page.getByLabel('Date of expiry', { exact: true }), '2040-06-30');
    await review.waitUntilGone('The licence expired on');
    await review.waitUntilGone('after its expiry');
    await review.follow('Choose the country of harvest', 'Go to commodity 2');
    const line = ana.page.getByRole('article', { name: /^Commodity 2\b/ });
    await line.getByRole('combobox', { name: 'Country of harvest' }).and(ana.page.locator(':focus')).waitFor();
    await chooseCountry(line, 'Country of harvest', 'ID');
    await review.comesBack();
    await review.waitUntilGone('Choose the country of harvest');
    for (const number of [2, 3]) {
      await review.follow('Give the scientific name', `Go to commodity ${number}`);
      await fills(text('Scientific name'), 'FALCATARIA MOLUCCANA');
    }
    await review.waitUntilGone('Give the scientific name');
  });

  it('adds the invoice and the place of signature, and keeps the code the paper has', async () => {
    await review.follow('Box 17 names no invoice number', 'Go to box 17');
    await fills(text('Distinguishing marks'), 'INVOICE NO. 77');
    await review.follow('Enter the place and the date', 'Go to box 18');
    await fills(text('Place of signature'), 'SEMARANG');
    await review.waitUntilGone('Enter the place and the date');
    const words = `Code ${COTTON_TROUSERS} is neither in Annex II`;
    await review.entry(words).getByRole('button', { name: 'The paper says so' }).click();
    await review.waitUntilGone(words);
    await ana.page.getByText('Left as the paper says: 1').waitFor();
    expect(await review.verdict()).toBe('Nothing keeps you from submitting.');
    await takeScreenshots(ana.page, 'review-nothing-found');
  });

  it('may now submit', async () => {
    await review.submit();
    await ana.page.getByRole('dialog', { name: 'Submit licence for validation' }).waitFor();
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
