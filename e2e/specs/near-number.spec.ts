import { DecisionScreen } from '#e2e/screens/decision-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { lodge, lodgeValidated } from '#e2e/support/lodge-validated';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const GHANA = {
  issuingAuthority: { id: null, name: 'TIDD', address: 'Takoradi', country: 'GH' },
  pointOfEntry: 'BE101000',
};
const IN_FORCE = 'TIDD/2026/8471-12';
const OTHER_GROUPS = 'TIDD/2026/84711-2';
const ONE_SIGN = 'TIDD/2026/8477-12';

describe('A3, F5: A number close to one in force', () => {
  let world: StoryWorld;
  let bruno: Person;
  let decision: DecisionScreen;
  let ids: Record<'inForce' | 'otherGroups' | 'oneSign', string>;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const { origin } = world.product;
    const inForce = await lodgeValidated(origin, { ...GHANA, licenceNumber: IN_FORCE });
    const ana = await ApiCaller.enter(origin, 'Ana Peeters');
    const otherGroups = await lodge(ana, { ...GHANA, licenceNumber: OTHER_GROUPS });
    const oneSign = await lodge(ana, { ...GHANA, licenceNumber: ONE_SIGN });
    ids = { inForce, otherGroups, oneSign };
    bruno = await world.enters('Bruno Claes', 'desktop');
    decision = new DecisionScreen(bruno.page);
  });
  afterAll(async () => {
    await bruno?.goesHome();
    await world?.end();
  });

  const readReason = async (id: string): Promise<unknown> => {
    const events = await world.product.rows<{ another: string }>(
      `select after->'decision'->>'another' as another from licence_events where licence_id = $1 and kind = 'validate'`,
      id,
    );
    return events[0]?.another;
  };

  it('stands beside the licence at the desk, with its states, its importer and a link', async () => {
    await bruno.opens(`/desk/${ids.otherGroups}`);
    await decision.waitFor(OTHER_GROUPS);
    const near = bruno.page.getByRole('list', { name: 'A number close to this one' });
    const other = near.getByRole('listitem').filter({ hasText: IN_FORCE });
    await other.getByText('the same letters and digits in other groups').waitFor();
    expect(await other.textContent()).toMatch(/Belgium: Validated\s+· Not cleared\s+· lodged .*· expires /);
    expect(await other.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe(`/desk/${ids.inForce}`);
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-near-number');
  });

  it('makes Validate ask why it is another licence, and the history keeps why', async () => {
    await decision.choose('Validate');
    await bruno.page.getByText('A number close to this one is in use. Why is this another licence?').waitFor();
    await bruno.page.getByRole('button', { name: 'Validate licence' }).click();
    await bruno.page.getByText('Say why it is another licence.').waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-why-another');
    await decision.code('The paper shows this number').check();
    await bruno.page.getByRole('button', { name: 'Validate licence' }).click();
    await bruno.page.getByText('Now the next in the queue.').or(bruno.page.getByText('Nothing else waits')).waitFor();
    await bruno.opens(`/desk/${ids.otherGroups}`);
    await bruno.page.getByRole('region', { name: 'State of the licence' }).getByText('Validated').waitFor();
    await bruno.page.getByText('The paper shows this number, compared sign by sign').first().waitFor();
    expect(await readReason(ids.otherGroups)).toBe('paper');
  });

  it('is asked about by the server where it was validated without a network', async () => {
    await bruno.opens(`/desk/${ids.oneSign}`);
    await decision.waitFor(ONE_SIGN);
    await bruno.opens('/desk');
    await bruno.losesTheNetwork();
    await bruno.opens(`/desk/${ids.oneSign}`);
    await decision.decide('Validate', 'All in order.', 'Validate licence');
    await bruno.page.getByText('Kept here until the server has it.').waitFor();
    await bruno.findsTheNetwork();
    await bruno.opens(`/desk/${ids.oneSign}`);
    await bruno.page.getByText(/^A licence with a number close to this one is validated already/).waitFor();
    expect(await readReason(ids.oneSign)).toBeUndefined();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await bruno.page.getByRole('button', { name: 'Decide again' }).click();
    await decision.decide('Validate', 'All in order.', 'Validate licence', 'The licensing authority confirmed');
    await bruno.page.getByText('Now the next in the queue.').or(bruno.page.getByText('Nothing else waits')).waitFor();
    await bruno.opens(`/desk/${ids.oneSign}`);
    await bruno.page.getByRole('region', { name: 'State of the licence' }).getByText('Validated').waitFor();
    expect(await readReason(ids.oneSign)).toBe('confirmed');
  });

  it('met no error that nobody caught', () => expect(bruno.errors).toEqual([]));
});
