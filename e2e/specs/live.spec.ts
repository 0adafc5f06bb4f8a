import type { Request } from 'playwright-core';
import { DecisionScreen } from '#e2e/screens/decision-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { Person } from '#e2e/support/person';
import type { Product } from '#e2e/support/product';
import { StoryWorld } from '#e2e/support/story-world';

/** A page that only asks again and again does so this often (client/src/app/sync/sync-driver.ts). */
const POLL_MS = 30_000;

describe('Live: two server processes on one database', () => {
  let world: StoryWorld;
  let second: Product;
  let ana: Person;
  let bruno: Person;
  let number: string;
  let id: string;
  const asked: number[] = [];

  beforeAll(async () => {
    world = await StoryWorld.begin();
    second = await world.product.startBeside();
    const caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    const own = await getDemoLicence(caller, 'submittedDecking');
    ({ id } = own);
    number = own.content.licenceNumber;
    ana = await world.enters('Ana Peeters', 'phone');
    bruno = await Person.enter({ product: second, started: world.started, push: world.push }, 'Bruno Claes', 'desktop');
    ana.page.on('request', (request: Request) => {
      if (request.url().includes('/api/changes')) asked.push(performance.now());
    });
  });
  afterAll(async () => {
    await ana?.goesHome();
    await bruno?.goesHome();
    await second?.stop();
    await world?.end();
  });

  it('what Bruno decides on one changes the licence Ana has open on the other, without a tap', async () => {
    await ana.opens(`/licences/${id}`);
    const state = ana.page.getByRole('region', { name: 'State of the licence' });
    await state.getByText('Submitted', { exact: true }).first().waitFor();
    await bruno.opens(`/desk/${id}`);
    const decision = new DecisionScreen(bruno.page);
    await decision.waitFor(number);
    await decision.decide('Validate', 'All in order.', 'Validate licence');
    await state.getByText('Validated', { exact: true }).first().waitFor();
    const [before = 0, last = 0] = asked.slice(-2);
    expect(last - before)
      .withContext('asked because it was told to')
      .toBeLessThan(POLL_MS);
  });

  it('and her list; each process has its own listeners', async () => {
    await ana.opens('/licences');
    const row = ana.page.getByRole('listitem').filter({ hasText: number });
    await row.getByText('Validated').first().waitFor();
    const hearing = await world.product.rows<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where application_name = 'flegt-live'`,
    );
    expect(hearing).toEqual([{ count: 2 }]);
  });

  it('the page goes on without the stream, and hears again once its server is back', async () => {
    await world.product.stop();
    await world.product.startAgain();
    await ana.opens(`/licences/${id}`);
    await ana.page.getByRole('region', { name: 'State of the licence' }).getByText('Validated').first().waitFor();
  });

  it('met no error that nobody caught', () => expect([...ana.errors, ...bruno.errors]).toEqual([]));
});
