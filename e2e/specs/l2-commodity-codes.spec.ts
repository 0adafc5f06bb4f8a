import { DraftScreen } from '#e2e/screens/draft-screen';
import { FormBoxes } from '#e2e/screens/form-boxes';
import { listBarriers } from '#e2e/support/axe';
import type { Person } from '#e2e/support/person';
import { readDraft } from '#e2e/support/read-draft';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const SEARCH = 'Select the commodity code';

describe('L2: Ana selects commodity codes on her phone, without a network', () => {
  let world: StoryWorld;
  let ana: Person;
  let form: FormBoxes;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    await ana.losesTheNetwork();
    id = await new DraftScreen(ana.page).begin();
    form = new FormBoxes(ana.page);
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const checkPage = async (name: string) => {
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, name);
  };
  const search = (text: string) => form.offers(form.codes, SEARCH, text);
  const chosen = (code: string) =>
    form.codes.getByRole('list', { name: 'Selected commodity codes' }).getByRole('listitem').filter({ hasText: code });
  const savedCodes = async () => {
    await form.isSaved();
    return (await readDraft(ana.page, id)).commodities.map(({ hsCode }) => hsCode);
  };

  it('is told that at least one is needed', async () => {
    await form.leaves(form.codes);
    await form.codes.getByText('Select at least one commodity code.').waitFor();
  });

  it('finds codes of every partner country, each with where it is in scope', async () => {
    expect(await search('doors tropical')).toEqual([jasmine.stringMatching(/^441821 Ghana Doors/)]);
    expect((await search('plywood'))[0]).toMatch(/^4412 All partner countries Plywood/);
    expect((await search('kitchen furniture'))[0]).toMatch(/^940340 Indonesia and Ghana/);
    await checkPage('codes-without-country');
  });

  it('says with one tap that the licence comes from Indonesia, and is offered the codes of Indonesia only', async () => {
    await form.codes.getByRole('radio', { name: /^Indonesia/ }).check();
    expect(await search('doors tropical')).toEqual([]);
    await form.codes.getByText('Nothing in the scope of Indonesia').first().waitFor();
    const byNumber = await search('4412');
    expect(byNumber.map((words) => words.slice(0, 6))).toEqual([
      '4412 A',
      '441231',
      '441232',
      '441239',
      '441294',
      '441299',
    ]);
    expect(await search('44 12')).toEqual(byNumber);
    expect(await search('doors')).toEqual([jasmine.stringMatching(/^4418 Annex III, a part Builders' joinery/)]);
    expect((await search('WOODEN kitchens')).map((words) => words.slice(0, 6))).toEqual(['940340']);
    await checkPage('codes-of-indonesia');
    await form.isSaved();
    const draft = await readDraft(ana.page, id);
    expect([draft.issuingAuthority.country, draft.countryOfExport]).toEqual(['ID', 'ID']);
  });

  it('keeps a listed code, one below a listed heading, and ones outside the scope, with the reason', async () => {
    for (const text of ['441231', '4412.33.10', '9401 51', '440728', '4409'])
      await form.takeFirst(form.codes, SEARCH, text);
    await chosen('441231').getByText('Annex II: all partner countries').waitFor();
    await chosen('44123310').getByText('Annex II: all partner countries').waitFor();
    await chosen('940151').getByText('Indonesia lists it of its own accord').waitFor();
    await chosen('4409').getByText('only a part of it for Indonesia: 440910, 440929').waitFor();
    expect(await form.codes.getByText('Outside the scope:').count()).toBe(2);
    expect(await savedCodes()).toEqual(['441231', '44123310', '940151', '440728', '4409']);
    await checkPage('codes-chosen');
  });

  it('sees the reasons change with the country', async () => {
    await form.codes.getByRole('radio', { name: /^Ghana/ }).check();
    await form.takeFirst(form.codes, SEARCH, '470100');
    await chosen('470100').getByText('Annex III has it for Indonesia, not for Ghana').waitFor();
    await chosen('940151').getByText('neither Annex II nor, for Ghana, Annex III has it').waitFor();
  });

  it('reads why no licence can come from elsewhere', async () => {
    await form.codes.getByText('Another country?').click();
    await form.codes.getByRole('listitem').filter({ hasText: 'Cameroon' }).getByText('has ended').waitFor();
    await checkPage('codes-other-countries');
  });

  it('takes a code away with its line, and back', async () => {
    const before = await savedCodes();
    await form.codes.getByRole('button', { name: 'Remove code 940151' }).click();
    await chosen('940151').waitFor({ state: 'detached' });
    await ana.page.getByRole('button', { name: 'Undo' }).click();
    await chosen('940151').waitFor();
    expect(await savedCodes()).toEqual(before);
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
