import type { Route } from 'playwright-core';
import { ClearingScreen } from '#e2e/screens/clearing-screen';
import { DecisionScreen } from '#e2e/screens/decision-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { lodge, lodgeValidated } from '#e2e/support/lodge-validated';
import type { Person } from '#e2e/support/person';
import { readCustomsDecisions } from '#e2e/support/read-customs-decisions';
import { StoryWorld } from '#e2e/support/story-world';
import { TWO_LINES } from '#e2e/support/two-lines';

const AT_CUSTOMS = '26.90131-00001.001-ID-BE';
const AT_DESK = '26.90132-00072.001-ID-BE';
const OTHERS = /^Somebody was first/;

describe('F31: one’s own earlier decision is never somebody who was first', () => {
  let world: StoryWorld;
  let carla: Person;
  let bruno: Person;
  let screen: ClearingScreen;
  let atCustoms: string;
  let atDesk: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const { origin } = world.product;
    atCustoms = await lodgeValidated(origin, { ...TWO_LINES, licenceNumber: AT_CUSTOMS, pointOfEntry: 'BE101000' });
    atDesk = await lodge(await ApiCaller.enter(origin, 'Ana Peeters'), { licenceNumber: AT_DESK });
    carla = await world.enters('Carla Maes', 'tablet');
    bruno = await world.enters('Bruno Claes', 'desktop');
    screen = new ClearingScreen(carla.page);
  });
  afterAll(async () => {
    for (const person of [carla, bruno]) await person?.goesHome();
    await world?.end();
  });

  const kindsAtDesk = async (): Promise<string[]> => {
    const rows = await world.product.rows<{ kind: string }>(
      `select kind from licence_events where licence_id = $1 and kind in ('verify', 'validate') order by version`,
      atDesk,
    );
    return rows.map(({ kind }) => kind);
  };

  it('Carla takes a clearance back and refuses at once, while the answer to the first is held up', async () => {
    await carla.opens(`/clearance/${atCustoms}`);
    await screen.waitFor(AT_CUSTOMS);
    await screen.decide('Clear', 'Clear goods');
    await screen.button('Correct a mistake').waitFor({ timeout: 60_000 });
    await screen.provisional.waitFor({ state: 'detached' });
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    const holdUp = async (route: Route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    };
    await carla.page.context().route('**/api/commands', holdUp, { times: 1 });
    await screen.decide('Correct a mistake', 'Take back', 'The packing list is of another container.');
    await screen.decide('Refuse', 'Refuse clearance', 'Eleven bundles too many.');
    release();
    const decisions = await readCustomsDecisions(world.product, atCustoms, 3);
    expect(decisions.map(({ kind }) => kind)).toEqual(['clear', 'correct', 'refuse']);
    await screen.state('Clearance refused').waitFor();
    expect(await carla.page.getByText(OTHERS).count()).toBe(0);
  });

  it('she does the same without a network: both wait, and both count once there is one', async () => {
    await screen.provisional.waitFor({ state: 'detached' });
    await screen.button('Correct a mistake').waitFor({ timeout: 60_000 });
    await carla.losesTheNetwork();
    await screen.decide('Correct a mistake', 'Take back', 'Counted again: the bundles agree.');
    await screen.decide('Clear', 'Clear goods');
    await screen.provisional.waitFor();
    expect(await listBarriers(carla.page)).toEqual([]);
    await carla.findsTheNetwork();
    const decisions = await readCustomsDecisions(world.product, atCustoms, 5);
    expect(decisions.map(({ kind }) => kind)).toEqual(['clear', 'correct', 'refuse', 'correct', 'clear']);
    await screen.state('Cleared').waitFor();
    expect(await carla.page.getByText(OTHERS).count()).toBe(0);
  });

  it('Bruno verifies and validates at his desk without a network', async () => {
    const decision = new DecisionScreen(bruno.page);
    await bruno.opens(`/desk/${atDesk}`);
    await decision.waitFor(AT_DESK);
    await bruno.losesTheNetwork();
    await decision.decide('Further verification', 'Is the species right?', 'Start verification', 'The shipment');
    // The desk went on to the next licence of the queue.
    await bruno.opens(`/desk/${atDesk}`);
    await decision.waitFor(AT_DESK);
    await decision.decide('Validate', '', 'Validate licence');
    await bruno.page.getByText('Kept here until the server has it.').waitFor();
    await bruno.findsTheNetwork();
    await bruno.opens('/outbox');
    await new OutboxScreen(bruno.page).waitUntilEmpty();
    expect(await kindsAtDesk()).toEqual(['verify', 'validate']);
    expect(await bruno.page.getByText(OTHERS).count()).toBe(0);
  });

  it('met no error that nobody caught', () => expect([...carla.errors, ...bruno.errors]).toEqual([]));
});
