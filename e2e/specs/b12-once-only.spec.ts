import { v7 as newUuid } from 'uuid';
import type { Licence } from '#contract/licence';
import { Session } from '#contract/session';
import { DecisionScreen } from '#e2e/screens/decision-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { enterAccount } from '#e2e/support/enter-account';
import { openNewAccount } from '#e2e/support/new-account';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const WOUT = {
  firstName: 'Wout',
  lastName: 'Dewaele',
  email: 'wout.dewaele@example.org',
  password: 'containers at the quay 7',
};
const ZEEBRUGGE = 'BE343000';
const WORDS = 'Counted at the quay: 24 pallets, as on the paper.';
const REASON = 'The stamp in box 18 is not that of the authority.';

describe('B12: two offices decide about one licence, both without a network', () => {
  let world: StoryWorld;
  let carla: Person;
  let wout: Person;
  let bruno: ApiCaller;
  /** Both clear the one; of the other the first suspends and the second clears. */
  let cleared: Licence;
  let suspended: Licence;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    bruno = await ApiCaller.enter(world.product.origin, 'Bruno Claes');
    cleared = await getDemoLicence(bruno, 'validatedFurniture');
    suspended = await getDemoLicence(bruno, 'validatedOfJoris');
    await employ();
    carla = await world.enters('Carla Maes', 'tablet');
    wout = await enterAccount(world, WOUT, 'tablet');
  });
  afterAll(async () => {
    await carla?.goesHome();
    await wout?.goesHome();
    await world?.end();
  });

  /** Wout asks for his role at another office of the country, gets it, and opens both licences by their numbers. */
  const employ = async () => {
    const caller = await openNewAccount(world, WOUT);
    const request = { role: 'customs', id: newUuid(), officeCode: ZEEBRUGGE, words: 'Started on Monday.' };
    expect((await caller.send('POST', '/api/role-requests', request)).status).toBe(200);
    const sofie = await ApiCaller.enter(world.product.origin, 'Sofie Lund');
    const approval = { decision: 'approve', words: '' };
    expect((await sofie.send('POST', `/api/role-requests/${request.id}/decision`, approval)).status).toBe(200);
    const { grants } = Session.parse(readJson(await caller.call('GET', '/api/session')));
    for (const { content } of [cleared, suspended]) {
      const wanted = { grantId: grants[0]?.id, code: content.licenceNumber };
      expect((await caller.send('POST', '/api/clearance/find', wanted)).status).toBe(200);
    }
  };
  const numberOf = ({ content }: Licence) => content.licenceNumber;
  const rowOf = (person: Person, licence: Licence) =>
    person.page.getByRole('listitem').filter({ hasText: numberOf(licence) });
  const open = async (person: Person, licence: Licence) => {
    await person.opens(`/clearance/${licence.id}`);
    await person.page.getByRole('heading', { name: 'Compare and clear', level: 1 }).waitFor();
    await person.page.getByText(numberOf(licence), { exact: true }).first().waitFor();
  };
  const decide = async (person: Person, licence: Licence, ...how: Parameters<DecisionScreen['decide']>) => {
    await open(person, licence);
    if (person === wout) await confirmOffice();
    await new DecisionScreen(person.page).decide(...how);
    await person.page.getByText('Provisional: not received by the server yet.').waitFor();
  };
  const confirmOffice = () => wout.page.getByRole('checkbox', { name: /^Not the announced office/ }).check();
  const stateOf = (person: Person) => person.page.getByRole('region', { name: 'State of the licence' });

  it('have both licences on their tablets, and lose the network', async () => {
    for (const person of [carla, wout]) {
      await person.opens('/clearance');
      for (const licence of [cleared, suspended]) await rowOf(person, licence).waitFor({ timeout: 60_000 });
      await person.losesTheNetwork();
    }
  });

  it('decide, which is provisional on both tablets, on the page and in the list', async () => {
    await decide(carla, cleared, 'Clear', '', 'Clear goods');
    await decide(carla, suspended, 'Suspend or detain', REASON, 'Suspend or detain goods', 'The release is suspended');
    for (const licence of [cleared, suspended]) await decide(wout, licence, 'Clear', WORDS, 'Clear goods');
    expect(await listBarriers(wout.page)).toEqual([]);
    for (const person of [carla, wout]) {
      await person.opens('/clearance');
      await rowOf(person, cleared).getByText('Provisional: Cleared').waitFor();
    }
    await rowOf(carla, suspended).getByText('Provisional: Suspended or detained').waitFor();
    expect(await listBarriers(carla.page)).toEqual([]);
    await takeScreenshots(carla.page, 'clearance-provisional-rows');
  });

  it('count for the one who has a network first', async () => {
    await carla.findsTheNetwork();
    await new OutboxScreen(carla.page).open();
    await new OutboxScreen(carla.page).waitUntilEmpty();
    await open(carla, cleared);
    await stateOf(carla).getByText('Cleared', { exact: true }).waitFor();
    expect(await carla.page.getByText('Provisional').count()).toBe(0);
  });

  it('tell the other at once who was first, where and when, and keep what he typed', async () => {
    await open(wout, cleared);
    await wout.findsTheNetwork();
    await wout.page.getByText('Somebody was first. Your decision does not count').waitFor({ timeout: 60_000 });
    await wout.page.getByText(/Cleared: Carla Maes,\s+for .*\(BE101000\),\s/).waitFor();
    await wout.page.getByText(WORDS).first().waitFor();
    await wout.page.getByText('Nothing is left to decide in this state').waitFor();
    await wout.page.getByText('The server keeps your decision beside the history.').waitFor();
    expect(await wout.page.getByRole('button', { name: 'Decide again' }).count()).toBe(0);
    expect(await listBarriers(wout.page)).toEqual([]);
    await takeScreenshots(wout.page, 'clearance-came-second');
  });

  it('show the first office what the second decided, and tell it', async () => {
    await stateOf(carla).getByText('A second decision came late.').waitFor({ timeout: 60_000 });
    await stateOf(carla)
      .getByText(/Cleared: Wout Dewaele, for .*\(BE343000\)/)
      .waitFor();
    await stateOf(carla).getByText(WORDS).waitFor();
    await stateOf(carla).getByText('The decision received first stands:').waitFor();
    expect(await listBarriers(carla.page)).toEqual([]);
    await takeScreenshots(carla.page, 'clearance-late-note');
    const decided = `Wout Dewaele, for .*\\(BE343000\\), also decided about FLEGT licence ${numberOf(cleared)}: goods cleared\\.`;
    const first = 'the decision of .*\\(BE101000\\): goods cleared\\. The first one stands';
    for (const email of ['carla.maes@example.org', 'bruno.claes@example.org'])
      await world.mail.waitForNews(email, new RegExp(`${decided}.*${first}`));
    const news = carla.page.getByRole('link', {
      name: new RegExp(`${numberOf(cleared)} was decided about a second time`),
    });
    await carla.opens('/inbox');
    await news.waitFor({ timeout: 60_000 });
    expect(await listBarriers(carla.page)).toEqual([]);
  });

  it('are one event and one late decision in the database, and nothing for the importer', async () => {
    const rows = (sql: string) => world.product.rows<{ kind: string; office: string }>(sql, cleared.id);
    const office = 'join role_grants g on g.id = it.grant_id where it.licence_id = $1';
    const decided = `select it.kind, g.office_code as office from licence_events it ${office} and it.kind = 'clear'`;
    expect(await rows(decided)).toEqual([{ kind: 'clear', office: 'BE101000' }]);
    const late = `select it.kind, g.office_code as office from late_decisions it ${office}`;
    expect(await rows(late)).toEqual([{ kind: 'clear', office: ZEEBRUGGE }]);
    const seen = async (name: string) => {
      const licences = await (await ApiCaller.enter(world.product.origin, name)).listLicences();
      return licences.find(({ id }) => id === cleared.id)?.lateDecisions.length;
    };
    expect([await seen('Bruno Claes'), await seen('Carla Maes'), await seen('Ana Peeters')]).toEqual([1, 1, 0]);
  });

  it('let the second set his decision aside, in two taps', async () => {
    await wout.page.getByRole('button', { name: 'Set aside', exact: true }).click();
    await wout.page.getByRole('button', { name: 'Set aside for good' }).click();
    await wout.page.getByText('Somebody was first.').waitFor({ state: 'detached' });
    await stateOf(wout).getByText('A second decision came late.').waitFor();
    await stateOf(wout).getByText(WORDS).waitFor();
  });

  it('let him decide again, with what he typed, where the goods were only suspended', async () => {
    await open(wout, suspended);
    await wout.page
      .getByText(/Suspended or detained: Carla Maes,\s+for .*\(BE101000\),\s.*“The stamp in box 18/)
      .waitFor();
    await wout.page.getByText('You can decide again').waitFor();
    expect(await listBarriers(wout.page)).toEqual([]);
    await takeScreenshots(wout.page, 'clearance-decide-again');
    await wout.page.getByRole('button', { name: 'Decide again' }).click();
    const decision = new DecisionScreen(wout.page);
    await decision.choose('Clear');
    expect(await decision.words.inputValue()).toBe(WORDS);
    await wout.page.getByRole('button', { name: 'Clear goods', exact: true }).click();
    await stateOf(wout).getByText('Cleared', { exact: true }).waitFor({ timeout: 60_000 });
    const events = await world.product.rows<{ kind: string }>(
      `select kind from licence_events where licence_id = $1 and kind in ('clear', 'suspend') order by version`,
      suspended.id,
    );
    expect(events.map(({ kind }) => kind)).toEqual(['suspend', 'clear']);
  });

  it('met no error that nobody caught', () => expect([...carla.errors, ...wout.errors]).toEqual([]));
});
