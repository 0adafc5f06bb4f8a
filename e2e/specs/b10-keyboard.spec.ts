import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { findLicence } from '#e2e/support/find-licence';
import { makeDraft } from '#e2e/support/make-draft';
import { makeSave } from '#e2e/support/make-save';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';
import { waitUntil } from '#e2e/support/wait-until';

const NUMBER = '26.77777-00077.777-ID-BE';
const WORDS = 'Compared box by box; all in order.';

describe('B10: Bruno decides about a licence by keyboard alone', () => {
  let world: StoryWorld;
  let bruno: Person;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const ana = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    id = await lodge(ana);
    bruno = await world.enters('Bruno Claes', 'desktop');
  });
  afterAll(async () => {
    await bruno?.goesHome();
    await world?.end();
  });

  /** A licence for Belgium with a picture of the paper and one of box 18. @returns its id */
  const lodge = async (ana: ApiCaller): Promise<string> => {
    const first = await getDemoLicence(ana, 'cleared');
    const second = await getDemoLicence(ana, 'validatedFurniture');
    const ofBox18 = second.content.pictures.map((picture) => ({ ...picture, box: 18 as const, showsGoods: false }));
    const pictures = [...first.content.pictures, ...ofBox18];
    const content = { ...first.content, licenceNumber: NUMBER, pictures };
    const draftId = await makeDraft(ana, { ...first, content }, {});
    const draft = await findLicence(ana, draftId);
    await ana.send('POST', '/api/commands', await makeSave(ana, draft, 'submit'));
    return draftId;
  };

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await bruno.page.keyboard.press(key);
  };
  const focusedName = () => bruno.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const bar = () => bruno.page.getByRole('group', { name: 'Compare box by box' });
  const image = () => bruno.page.locator('app-picture-pane app-picture-image').first();

  it('is shown the keys of the queue, and moves over its rows', async () => {
    await bruno.page.getByRole('row').filter({ hasText: NUMBER }).waitFor({ timeout: 60_000 });
    await press('?');
    const list = bruno.page.getByRole('dialog', { name: 'Keys of this page' });
    await list.getByText('Next licence in the list').waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-keys');
    await press('Escape');
    await list.waitFor({ state: 'hidden' });
    const links = bruno.page.getByRole('rowheader').getByRole('link');
    const numbers = (await links.allTextContents()).map((text) => text.trim());
    await press('j');
    expect(await focusedName()).toBe(numbers[0] ?? 'no first row');
    await press('j');
    expect(await focusedName()).toBe(numbers[1] ?? 'no second row');
    await press('k');
    expect(await focusedName()).toBe(numbers[0] ?? 'no first row');
  });

  it('filters by number keys; in the search field letters are letters', async () => {
    await press('4');
    await bruno.page.getByRole('button', { name: /Your drafts/, pressed: true }).waitFor();
    await press('1', '/');
    const search = bruno.page.getByRole('searchbox');
    await bruno.page.keyboard.type('1?jk');
    expect(await search.inputValue()).toBe('1?jk');
    await press('Control+A');
    await bruno.page.keyboard.type('77777');
    await bruno.page.getByText('1 found in all states').waitFor();
    await press('Enter');
    expect(await focusedName()).toBe(NUMBER);
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-row-focused');
    // The list was drawn anew for each size.
    await press('j', 'Enter');
    const states = bruno.page.getByRole('region', { name: 'State of the licence' });
    await states.getByText(NUMBER, { exact: true }).waitFor();
  });

  it('compares box by box, with the picture of the box in front', async () => {
    await bar().waitFor();
    await press('n');
    await bar().getByText('Box 1 · Issuing authority').waitFor();
    await bruno.page.locator('app-document-box.current:focus').waitFor();
    await press('c', 'c');
    await bar().getByText('2 of 18 boxes compared').waitFor();
    await bar().getByText('Box 3 · FLEGT licence number').waitFor();
    await press('p', 'c');
    await bar().getByText('1 of 18 boxes compared').waitFor();
    await bruno.page.getByText('1 / 2', { exact: true }).waitFor();
    await press('c', ...Array.from({ length: 15 }, () => 'n'));
    await bar().getByText('Box 18 · Signature and stamp').waitFor();
    await bruno.page.getByText('2 / 2', { exact: true }).waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-box-by-box');
    await press('p');
    await bar().getByText('Box 17 ·').waitFor();
    await bruno.page.getByText('1 / 2', { exact: true }).waitFor();
  });

  it('enlarges, turns and moves the picture', async () => {
    const scaleOf = async () => Number(/scale\(([\d.]+)\)/.exec((await image().getAttribute('style')) ?? '')?.[1]);
    const before = await scaleOf();
    await press('t');
    expect(await image().getAttribute('style')).toContain('rotate(90deg)');
    await press('+', '+');
    expect(await scaleOf()).toBeGreaterThan(before);
    const enlarged = await image().getAttribute('style');
    await press('i', 'ArrowUp', 'ArrowLeft');
    expect(await image().getAttribute('style')).not.toBe(enlarged);
    await takeScreenshots(bruno.page, 'desk-picture-turned');
    await press('0');
    expect(await scaleOf()).toBeLessThanOrEqual(1);
  });

  it('opens a decision, leaves it without losing the words, and takes another one', async () => {
    await press('b');
    // The comments on boxes come first, then the words for the whole.
    await bruno.page.getByRole('combobox', { name: 'Box' }).and(bruno.page.locator(':focus')).waitFor();
    await press('Tab', 'Tab', 'Tab');
    await bruno.page
      .getByRole('textbox', { name: 'What needs correcting' })
      .and(bruno.page.locator(':focus'))
      .waitFor();
    await bruno.page.keyboard.type(WORDS);
    await press('Escape');
    await bruno.page.getByRole('button', { name: 'Validate', exact: true }).waitFor();
    await press('v');
    await bruno.page.locator('textarea:focus').waitFor();
    expect(await bruno.page.locator('textarea').inputValue()).toBe(WORDS);
    await press('Tab', 'Enter');
    await bruno.page.getByText('Kept here until the server has it.').waitFor();
    const decided = () =>
      world.product.rows<{ state: string; words: string }>(
        'select validation_state as state, decision_words as words from licences where id = $1',
        id,
      );
    await waitUntil(async () => (await decided())[0]?.state === 'validated');
    expect(await decided()).toEqual([{ state: 'validated', words: WORDS }]);
  });

  it('goes back to the queue, and can turn the keys off and on', async () => {
    await press('u');
    await bruno.page.getByRole('heading', { name: 'Licences to decide', level: 1 }).waitFor();
    await press('?');
    const list = bruno.page.getByRole('dialog', { name: 'Keys of this page' });
    await list.waitFor();
    await press('Tab', 'Space');
    expect(await list.getByRole('checkbox').isChecked()).toBeFalse();
    await press('Escape', '/');
    expect(await bruno.page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBeFalse();
  });

  it('met no error that nobody caught', () => expect(bruno.errors).toEqual([]));
});
