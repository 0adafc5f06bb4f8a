import { listBarriers } from '#e2e/support/axe';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const COLUMNS = ['FLEGT licence number', 'VPA country', 'Requester', 'Validation state', 'Clearance state'];

describe('F2, F5: Ana looks at “My licences”', () => {
  let world: StoryWorld;
  let ana: Person;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'desktop');
    await ana.page.getByRole('rowheader').first().waitFor({ timeout: 60_000 });
  });
  afterAll(async () => {
    expect(ana?.errors).toEqual([]);
    await ana?.goesHome();
    await world?.end();
  });

  const head = (name: string) => ana.page.getByRole('columnheader', { name });
  const numbers = async (): Promise<string[]> =>
    (await ana.page.getByRole('rowheader').allTextContents()).map((text) => text.trim());

  it('with the columns of the guide, the last modified first, hers and her company’s', async () => {
    for (const name of [...COLUMNS, 'Arrival and expiry', 'Last modification']) await head(name).waitFor();
    expect(await head('Last modification').getAttribute('aria-sort')).toBe('descending');
    for (const name of ['Ana Peeters', 'Joris Peeters'])
      expect(await ana.page.getByRole('cell', { name, exact: true }).count()).toBeGreaterThan(0);
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'f5-columns');
  });

  it('sorted by each column, and turned round by the second tap', async () => {
    for (const name of COLUMNS) {
      await head(name).getByRole('button').click();
      expect(await head(name).getAttribute('aria-sort'))
        .withContext(name)
        .toBe('ascending');
    }
    await head('FLEGT licence number').getByRole('button').click();
    const rising = await numbers();
    const filled = rising.filter((number) => number !== 'No number yet');
    expect(filled).toEqual(filled.toSorted());
    await head('FLEGT licence number').getByRole('button').click();
    expect((await numbers()).slice(0, filled.length)).toEqual(filled.toReversed());
  });
});
