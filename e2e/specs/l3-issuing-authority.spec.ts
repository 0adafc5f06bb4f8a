import type { Locator } from 'playwright-core';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { FormBoxes } from '#e2e/screens/form-boxes';
import { listBarriers } from '#e2e/support/axe';
import type { Person } from '#e2e/support/person';
import { readDraft } from '#e2e/support/read-draft';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const SEARCH = 'Find the issuing authority';
const BY_HAND = 'Not in the list: type it by hand';
const OWN = 'PT Sucofindo Kayu';

describe('L3: Ana names the issuing authority on her phone, without a network', () => {
  let world: StoryWorld;
  let ana: Person;
  let form: FormBoxes;
  let draft: DraftScreen;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    await ana.losesTheNetwork();
    draft = new DraftScreen(ana.page);
    id = await draft.begin();
    form = new FormBoxes(ana.page);
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const search = (text: string) => form.offers(form.authority, SEARCH, text);
  const field = (name: string): Locator => form.authority.getByRole('textbox', { name, exact: true });
  const isFocused = (it: Locator) => it.evaluate((element) => element === document.activeElement);
  const saved = async () => {
    await form.isSaved();
    return (await readDraft(ana.page, id)).issuingAuthority;
  };

  it('is offered all that match, by name, number, place and country', async () => {
    for (const text of ['mutu', 'lvlk-003', 'depok', 'indonesia mutu'])
      expect((await search(text))[0])
        .withContext(text)
        .toMatch(/^PT Mutuagung Lestari/);
    expect((await search('tidd'))[0]).toMatch(/^Timber Industry Development Division/);
    expect((await search('')).at(-1)).toBe(BY_HAND);
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'authority-list');
  });

  it('selects one, which fills name, address and country', async () => {
    await form.takeFirst(form.authority, SEARCH, 'tidd');
    await form.authority.getByText('Filled in. You can still change it.').waitFor();
    expect(await field('Address').inputValue()).toContain('Takoradi');
    expect(await saved()).toEqual(jasmine.objectContaining({ id: 'GH-TIDD', country: 'GH' }));
    expect(await form.codes.getByRole('radio', { name: /^Ghana/ }).isChecked()).toBeTrue();
  });

  it('loses it with another partner country, and takes that back', async () => {
    await form.codes.getByRole('radio', { name: /^Indonesia/ }).check();
    await ana.page.getByText(/was taken out of box 1/).waitFor();
    expect(await field('Name').inputValue()).toBe('');
    await ana.page.getByRole('button', { name: 'Undo' }).click();
    expect(await saved()).toEqual(jasmine.objectContaining({ id: 'GH-TIDD', country: 'GH' }));
  });

  it('does not find hers: types it by hand, with what she searched for as the name', async () => {
    await form.codes.getByRole('radio', { name: /^Indonesia/ }).check();
    await form.authority.getByText('Indonesia has more authorities than this list knows').waitFor();
    expect(await search(OWN)).toEqual([BY_HAND]);
    await ana.page.keyboard.press('Enter');
    expect(await isFocused(field('Name'))).toBeTrue();
    expect(await field('Name').inputValue()).toBe(OWN);
    await field('Address').fill('Jl. Raya Pasar Minggu 34, Jakarta');
    expect(await saved()).toEqual({
      id: null,
      name: OWN,
      address: 'Jl. Raya Pasar Minggu 34, Jakarta',
      country: 'ID',
    });
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'authority-by-hand');
  });

  it('is offered it on top in the next licence, by the keyboard too', async () => {
    await draft.backToList();
    id = await draft.begin();
    const box = form.authority.getByRole('combobox', { name: SEARCH });
    await search('');
    await form.authority.getByRole('option', { name: new RegExp(`^${OWN}`) }).waitFor();
    expect((await search(''))[0]).toMatch(new RegExp(`^${OWN}`));
    await box.press('Escape');
    await form.authority.getByRole('combobox', { name: SEARCH, expanded: false }).waitFor();
    await box.press('ArrowDown');
    await box.press('ArrowDown');
    await box.press('ArrowUp');
    await box.press('Enter');
    expect(await saved()).toEqual(jasmine.objectContaining({ id: null, name: OWN, country: 'ID' }));
    await form.authority.getByRole('button', { name: `Clear ${SEARCH}` }).click();
    expect((await saved()).name).toBe('');
    await ana.page.getByRole('button', { name: 'Undo' }).click();
    expect((await saved()).name).toBe(OWN);
    expect(await field('Name').inputValue()).toBe(OWN);
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
