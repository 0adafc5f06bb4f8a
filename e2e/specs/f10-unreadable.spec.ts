import type { Licence } from '#contract/licence';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const DAY_MS = 24 * 3_600_000;

describe('F10: one licence that a device cannot read hides no other', () => {
  let world: StoryWorld;
  let bruno: Person;
  let strange: Licence;
  let elsewhere: Licence;

  /** The licence says something else from now on, as one of a newer server would. */
  const change = (id: string, content: string) =>
    world.product.rows(
      `update licences set content = ${content}, changed_xid = pg_current_xact_id() where id = $1 returning id`,
      id,
    );

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const caller = await ApiCaller.enter(world.product.origin, 'Bruno Claes');
    strange = await getDemoLicence(caller, 'submittedDecking');
    elsewhere = await getDemoLicence(caller, 'submittedOfJoris');
    await change(strange.id, `jsonb_set(content, '{measuredBy}', '"pallet"')`);
    await change(elsewhere.id, `jsonb_set(content, '{arrival,zone}', '"America/Nowhere_Yet"')`);
    bruno = await world.enters('Bruno Claes', 'desktop');
  });
  afterAll(async () => {
    await bruno?.goesHome();
    await world?.end();
  });

  const marked = () => bruno.page.getByRole('region', { name: 'This licence cannot be shown on this device' });

  it('F10: it is marked above the queue, with its number, and the others are there', async () => {
    await bruno.opens('/desk');
    await marked().getByText(strange.content.licenceNumber).waitFor();
    await bruno.page.getByRole('row').filter({ hasText: elsewhere.content.licenceNumber }).waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-unreadable-licence');
  });

  it('F11: a licence that arrives in a zone this browser does not know opens, with its day and hour', async () => {
    await bruno.page.getByRole('link', { name: elsewhere.content.licenceNumber }).click();
    const said = bruno.page.getByRole('definition').filter({ hasText: '(America/Nowhere_Yet)' });
    await said.filter({ hasText: elsewhere.content.arrival!.time }).waitFor();
  });

  it('F10: its own page says so too, and not that there is none', async () => {
    await bruno.opens(`/desk/${strange.id}`);
    await bruno.page.getByRole('heading', { name: 'This licence cannot be shown on this device' }).waitFor();
  });

  it('F10: it is shown again with its next change', async () => {
    await change(strange.id, `jsonb_set(content, '{measuredBy}', '"commodity"')`);
    await bruno.opens('/desk');
    await bruno.page.getByRole('row').filter({ hasText: strange.content.licenceNumber }).waitFor({ timeout: 60_000 });
    expect(await marked().count()).toBe(0);
  });

  it('F12: a clock that is two days behind is told of, and days are counted by the one of the server', async () => {
    const wrong = await world.arrives('phone');
    await wrong.page.addInitScript((behindMs) => {
      const Real = Date;
      const now = () => Real.now() - behindMs;
      globalThis.Date = new Proxy(Real, {
        construct: (target, args) => Reflect.construct(target, args.length ? args : [now()]),
        get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
      });
    }, 2 * DAY_MS);
    await wrong.opens('/sign-in');
    await wrong.page.getByRole('button', { name: 'Enter as Bruno Claes' }).click();
    await wrong.page.getByText('The clock of this device is 2 days behind.').waitFor({ timeout: 60_000 });
    expect(await listBarriers(wrong.page)).toEqual([]);
    await takeScreenshots(wrong.page, 'clock-behind');
    await wrong.goesHome();
  });
});
