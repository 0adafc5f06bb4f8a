import { readFileSync } from 'node:fs';
import { listBarriers } from '#e2e/support/axe';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

/** Counted without the server's own statement: what the demo holds for Belgium, licence by licence. */
const COUNT = `
  select count(*) filter (where validation_state not in ('draft', 'withdrawn'))::int as received,
         count(*) filter (where clearance_state = 'cleared')::int as cleared,
         count(*) filter (where validation_state = 'rejected')::int as rejected
  from licences where entry_country = 'BE' and submitted_at is not null and discarded_at is null`;

describe('Figures for the yearly report', () => {
  let world: StoryWorld;
  let bruno: Person;
  let year: number;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    bruno = await world.enters('Bruno Claes', 'desktop');
    const [newest] = await world.product.rows<{ year: number }>(
      `select max(extract(year from submitted_at at time zone 'Europe/Brussels'))::int as year from licences`,
    );
    year = newest?.year ?? 0;
  });
  afterAll(async () => {
    await bruno?.goesHome();
    await world?.end();
  });

  const check = async (person: Person, name: string) => {
    expect(await listBarriers(person.page)).toEqual([]);
    await takeScreenshots(person.page, name);
  };
  /** The demo is a few weeks old: in January part of it is of the year before. */
  const isOneYear = async () => {
    const [row] = await world.product.rows<{ years: number }>(
      `select count(distinct extract(year from at at time zone 'Europe/Brussels'))::int as years from licence_events`,
    );
    return row?.years === 1;
  };

  it('Bruno finds what was received, cleared and rejected in his country', async () => {
    await bruno.page.getByRole('link', { name: 'Figures' }).click();
    // On New Year's Day nothing of the demo is of this year.
    await bruno.page.getByRole('combobox', { name: 'Calendar year' }).selectOption(String(year));
    await bruno.page.getByRole('heading', { name: `${year} · Belgium` }).waitFor();
    const table = bruno.page.getByRole('region', { name: 'Licences received' }).getByRole('table');
    await table
      .getByRole('row', { name: /Indonesia/ })
      .first()
      .waitFor();
    const [counted] = await world.product.rows<Record<string, number>>(COUNT);
    if (await isOneYear())
      for (const [what, name] of [
        ['received', 'Licences received'],
        ['cleared', 'Cleared'],
        ['rejected', 'Rejected by the authority'],
      ] as const) {
        const total = bruno.page.getByRole('region', { name, exact: true }).getByRole('row', { name: /^In all/ });
        expect(await total.getByRole('cell').first().textContent())
          .withContext(what)
          .toBe(String(counted?.[what]));
      }
    await check(bruno, 'figures');
  });

  it('reads the months as a table', async () => {
    await bruno.page.getByText('As a table').click();
    await bruno.page.getByRole('row', { name: /^December/ }).waitFor();
    await check(bruno, 'figures-months');
  });

  it('takes them home as CSV', async () => {
    const [download] = await Promise.all([
      bruno.page.waitForEvent('download'),
      bruno.page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`flegt-figures-BE-${year}.csv`);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\ufeffYear,Member State,Counted')).toBeTrue();
    expect(text).toMatch(new RegExp(`${year},BE,received,ID,44\\d\\d,`));
  });

  it('prints without what is only for the screen', async () => {
    await bruno.page.emulateMedia({ media: 'print' });
    expect(await bruno.page.getByRole('button', { name: 'Print' }).isVisible()).toBeFalse();
    expect(await bruno.page.getByRole('heading', { name: `${year} · Belgium` }).isVisible()).toBeTrue();
    await bruno.page.screenshot({ path: '.tmp/screenshots/figures-print.png', fullPage: true });
    await bruno.page.emulateMedia({ media: 'screen' });
  });

  it('sees the figures of last time without a network, and that a year has none', async () => {
    await bruno.page.getByRole('combobox', { name: 'Calendar year' }).selectOption('2017');
    await bruno.page.getByRole('heading', { name: 'Nothing in this year' }).waitFor();
    await check(bruno, 'figures-empty');
    await bruno.losesTheNetwork();
    await bruno.page.reload();
    await bruno.page.getByText(/^Shown as of .* kept on this device\.$/).waitFor();
    await bruno.page.getByRole('heading', { name: `${year} · Belgium` }).waitFor();
    await bruno.page.getByRole('combobox', { name: 'Calendar year' }).selectOption('2018');
    await bruno.page.getByRole('button', { name: 'Try again' }).waitFor();
    await check(bruno, 'figures-offline');
    await bruno.findsTheNetwork();
    await bruno.page.getByRole('button', { name: 'Try again' }).click();
    await bruno.page.getByRole('heading', { name: 'Nothing in this year' }).waitFor();
  });

  it('are of all Member States for Sofie, who gets there on her phone from the requests', async () => {
    const sofie = await world.enters('Sofie Lund', 'phone');
    await sofie.opens('/requests');
    await sofie.page.locator('ion-content').getByRole('link', { name: 'Figures' }).click();
    await sofie.page.getByRole('heading', { name: `${year} · All Member States` }).waitFor();
    await check(sofie, 'figures-phone');
    expect(sofie.errors).toEqual([]);
    await sofie.goesHome();
  });

  it('are nothing for an importer, who is led to the licences', async () => {
    const ana = await world.enters('Ana Peeters', 'phone');
    await ana.opens('/figures');
    await ana.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await ana.goesHome();
  });

  it('met no error that nobody caught', () => expect(bruno.errors).toEqual([]));
});
