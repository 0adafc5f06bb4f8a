import { DraftScreen } from '#e2e/screens/draft-screen';
import { PicturesScreen } from '#e2e/screens/pictures-screen';
import type { Person } from '#e2e/support/person';
import { takePhoto } from '#e2e/support/pictures';
import { readDraft } from '#e2e/support/read-draft';
import { StoryWorld } from '#e2e/support/story-world';

describe('Ana fills the boxes that carry words and images, on a phone without a network', () => {
  let world: StoryWorld;
  let ana: Person;
  let draft: DraftScreen;
  let pictures: PicturesScreen;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    draft = new DraftScreen(ana.page);
    pictures = new PicturesScreen(ana.page);
    await ana.losesTheNetwork();
    id = await draft.begin();
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const boxOf = (heading: string) => ana.page.getByRole('region', { name: heading, exact: true });

  /** "Go to image" of `box`, one picture, and back to the form. */
  async function addImage(box: 2 | 17 | 18): Promise<void> {
    await pictures.open(box);
    await draft.choose(await takePhoto(`box ${box}.jpg`));
    await draft.waitForPictures(1);
    await draft.backToForm();
    await ana.page.getByRole('link', { name: `Picture 1 of box ${box}` }).waitFor();
  }

  it('L4: box 2, words and the image of the paper licence', async () => {
    const words = boxOf('For the purposes of the issuing country').getByRole('textbox');
    await draft.type(words, 'Dok. V-Legal 0042');
    await addImage(2);
    expect(await words.inputValue()).toBe('Dok. V-Legal 0042');
  });

  it('L11: box 17, marks and their image', async () => {
    await draft.type(draft.marks, 'INV/2026/0815');
    await addImage(17);
    expect(await draft.marks.inputValue()).toBe('INV/2026/0815');
  });

  it('L12: box 18, place and date of signature, and the image of signature and stamp', async () => {
    const box = boxOf('Signature and stamp of issuing authority');
    const [place, date] = [
      box.getByRole('textbox', { name: 'Place of signature' }),
      box.getByLabel('Date of signature'),
    ];
    await draft.type(place, 'Jakarta');
    await draft.type(date, '2026-02-14');
    await addImage(18);
    expect([await place.inputValue(), await date.inputValue()]).toEqual(['Jakarta', '2026-02-14']);
  });

  it('has everything after a new start, each image in its box', async () => {
    await ana.page.reload();
    await draft.number.waitFor();
    for (const box of [2, 17, 18]) await ana.page.getByRole('link', { name: `Picture 1 of box ${box}` }).waitFor();
    const content = await readDraft(ana.page, id);
    expect(content.pictures.map(({ box }) => box)).toEqual([2, 17, 18]);
    expect([content.forIssuingCountry, content.distinguishingMarks]).toEqual(['Dok. V-Legal 0042', 'INV/2026/0815']);
    expect([content.signedAt, String(content.signedOn)]).toEqual(['Jakarta', '2026-02-14']);
    expect(ana.errors).toEqual([]);
  });
});
