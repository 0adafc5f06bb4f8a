import Papa from 'papaparse';
import type { Licence } from '#contract/licence';
import { SearchScreen } from '#e2e/screens/search-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

describe('F3, F4: licences are searched', () => {
  let world: StoryWorld;
  let all: readonly Licence[];

  beforeAll(async () => {
    world = await StoryWorld.begin();
    all = await (await ApiCaller.enter(world.product.origin, 'Ana Peeters')).listLicences();
  });
  afterAll(() => world?.end());

  const numbersOf = (isWanted: (licence: Licence) => boolean): string[] =>
    all
      .filter(isWanted)
      .map(({ content }) => content.licenceNumber || 'No number yet')
      .toSorted();
  const hasCode = (code: string) => (licence: Licence) =>
    licence.content.commodities.some(({ hsCode }) => hsCode.startsWith(code));
  const isValidated = ({ validation }: Licence): boolean => validation === 'validated';

  describe('by Ana on her phone', () => {
    let ana: Person;
    let search: SearchScreen;
    let wanted: Licence;

    beforeAll(async () => {
      wanted = all.find((it) => isValidated(it) && hasCode('44')(it)) as Licence;
      ana = await world.enters('Ana Peeters', 'phone');
      search = new SearchScreen(ana.page);
    });
    afterAll(async () => {
      expect(ana?.errors).toEqual([]);
      await ana?.goesHome();
    });

    it('F3: what she typed in “My licences” is taken along, whatever its separators', async () => {
      await ana.page.getByRole('article').first().waitFor({ timeout: 60_000 });
      const part = wanted.content.licenceNumber.slice(3, 14).replace(/[.-]/g, ' ').toLowerCase();
      await ana.page.getByRole('searchbox').fill(part);
      await ana.page.getByRole('link', { name: wanted.content.licenceNumber }).waitFor();
      await ana.page.getByRole('link', { name: 'Search everywhere' }).click();
      await search.waitUntilOpen();
      await search.says('licence found');
      expect(await search.numbers()).toEqual([wanted.content.licenceNumber]);
      expect(new URL(ana.page.url()).searchParams.get('reference')).toBe(part.trim());
    });

    it('F4: state, commodity code and country of entry must all be met; the sheet is for one thumb', async () => {
      await search.active.getByRole('button', { name: /^Remove: Number/ }).click();
      await search.opensFilters();
      await search.fills('Commodity code', 'wood');
      await search.searches();
      await ana.page.getByText('Commodity code: type 2 to 10 digits.').waitFor();
      await search.fills('Commodity code', '44');
      await ana.page.getByRole('checkbox', { name: 'Validated' }).check();
      await search.picks('Country of entry', 'Belgium');
      expect(await listBarriers(ana.page)).toEqual([]);
      await takeScreenshots(ana.page, 'f4-sheet');
      // A wide page has no sheet: what was typed is there still when it comes back.
      await search.opensFilters();
      await search.searches();
      await search.says(/licences? found/);
      const expected = numbersOf((it) => isValidated(it) && hasCode('44')(it) && it.entryCountry === 'BE');
      expect(expected.length).toBeGreaterThan(1);
      expect((await search.numbers()).toSorted()).toEqual(expected);
      expect(await listBarriers(ana.page)).toEqual([]);
      await takeScreenshots(ana.page, 'f4-found');
    });

    it('finds the same on her device without a network, and says so', async () => {
      const before = await search.numbers();
      await ana.losesTheNetwork();
      await ana.page.reload();
      await ana.page.getByText('On this device only').waitFor();
      await ana.page
        .getByText(/As of \d\d:\d\d/)
        .filter({ visible: true })
        .first()
        .waitFor();
      await search.says(/licences? found/);
      expect(await search.numbers()).toEqual(before);
      expect(await listBarriers(ana.page)).toEqual([]);
      await takeScreenshots(ana.page, 'f4-offline');
      const { text } = await search.downloads();
      expect(Papa.parse(text.slice(1)).data.length).toBe(before.length + 1);
    });

    it('searches at the server again once it is there', async () => {
      await ana.findsTheNetwork();
      await ana.page.getByRole('button', { name: 'Try again' }).click();
      await ana.page.getByText('On this device only').waitFor({ state: 'detached' });
      await search.says(/licences? found/);
    });

    it('shares the link: a colleague who is not signed in finds the same after signing in', async () => {
      const link = ana.page.url();
      await ana.page.getByRole('button', { name: 'Share link' }).click();
      // The browser that comes with npm has no clipboard: there the link is told, to be copied by hand.
      const told = ana.page.getByText('Link copied.').or(ana.page.getByText(link));
      await told.first().waitFor();
      const found = await search.numbers();
      const colleague = await world.arrives('desktop');
      await colleague.opens(link);
      await colleague.page.getByRole('button', { name: 'Enter as Joris Peeters' }).click();
      const theirs = new SearchScreen(colleague.page);
      await theirs.waitUntilOpen();
      await theirs.says(/licences? found/);
      expect(await theirs.numbers()).toEqual(found);
      expect(colleague.errors).toEqual([]);
      await colleague.goesHome();
    });

    it('is told what to try where nothing is found', async () => {
      await ana.opens('/search?description=unobtainium');
      await ana.page.getByRole('heading', { name: 'Nothing found' }).waitFor();
      expect(await listBarriers(ana.page)).toEqual([]);
      await takeScreenshots(ana.page, 'f4-nothing');
    });

    it('F2: comes back to her own selection with “My licences”', async () => {
      await ana.page.getByRole('link', { name: 'My licences' }).filter({ visible: true }).first().click();
      await ana.page.getByRole('heading', { level: 1, name: 'My licences' }).waitFor();
      await ana.page.getByText(/\d+ licences, yours and your company/).waitFor();
      expect(await ana.page.getByRole('searchbox').inputValue()).toBe('');
    });
  });

  describe('by Bruno at his desk', () => {
    let bruno: Person;
    let search: SearchScreen;

    beforeAll(async () => {
      bruno = await world.enters('Bruno Claes', 'desktop');
      search = new SearchScreen(bruno.page);
    });
    afterAll(async () => {
      expect(bruno?.errors).toEqual([]);
      await bruno?.goesHome();
    });

    it('F4: requester, goods and point of entry, sorted by the head of a column', async () => {
      await bruno.page.getByRole('link', { name: 'Search', exact: true }).click();
      await search.waitUntilOpen();
      await search.fills('Requester', 'peeters');
      await search.fills('Goods', 'plywood');
      await search.picks('Country of entry', 'Belgium');
      await search.picks('Point of entry', 'ANTWERPEN DAE');
      expect(await listBarriers(bruno.page)).toEqual([]);
      await takeScreenshots(bruno.page, 'f4-panel');
      await search.searches();
      await search.says(/licences? found/);
      const found = await search.numbers();
      expect(found.length).toBeGreaterThan(0);
      await bruno.page.getByRole('button', { name: 'FLEGT licence number' }).click();
      await bruno.page.waitForURL(/order=number/);
      await search.says(/licences? found/);
      expect(await search.numbers()).toEqual(found.toSorted());
      expect(await listBarriers(bruno.page)).toEqual([]);
      await takeScreenshots(bruno.page, 'f4-table');
    });

    it('writes all that was found into a file for a spreadsheet', async () => {
      const found = await search.numbers();
      const { name, text } = await search.downloads();
      expect(name).toMatch(/^flegt-licences-\d{4}-\d\d-\d\d\.csv$/);
      expect(text.charCodeAt(0)).toBe(0xfeff);
      const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
      expect(errors).toEqual([]);
      expect(data.map((row) => row['FLEGT licence number'])).toEqual(found);
      expect(data.every((row) => row['Customs office']?.startsWith('ANTWERPEN DAE'))).toBeTrue();
    });

    it('opens what he found in the page of his desk, and comes back to what he found', async () => {
      const [first] = await search.numbers();
      await search.rows.getByRole('link').first().click();
      await bruno.page.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
      await bruno.page
        .getByText(first as string)
        .filter({ visible: true })
        .first()
        .waitFor();
      await bruno.page.goBack();
      await search.waitUntilOpen();
      expect((await search.numbers())[0]).toBe(first as string);
    });

    it('is told in words what of a link cannot be searched', async () => {
      await bruno.opens('/search?code=wood&reference=26&arrivesFrom=2026-02-31&order=colour');
      await bruno.page.getByText('This cannot be searched.').waitFor();
      await bruno.page.getByText('Sorting: there is no such column.').waitFor();
      expect(await listBarriers(bruno.page)).toEqual([]);
      await takeScreenshots(bruno.page, 'f4-wrong-link');
      for (const name of [/Code wood$/, /Number: 26$/, /2026-02-31$/])
        await search.active.getByRole('button', { name }).click();
    });
  });
});
