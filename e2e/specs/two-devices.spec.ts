import { CommandResponse } from '#contract/answer';
import { DecisionScreen } from '#e2e/screens/decision-screen';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { makeSave } from '#e2e/support/make-save';
import type { Person } from '#e2e/support/person';
import { takePhoto } from '#e2e/support/pictures';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NUMBER = '26.90003-00001.001-ID-BE';
const NUMBER_AT_DESK = '26.90003-00009.001-ID-BE';
const MARKS = 'CONTAINER MSKU 777 001';

describe('Ana types in one draft on two devices', () => {
  let world: StoryWorld;
  let phone: Person;
  let desktop: Person;
  let onPhone: DraftScreen;
  let onDesktop: DraftScreen;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    phone = await world.enters('Ana Peeters', 'phone');
    desktop = await world.enters('Ana Peeters', 'desktop');
    onPhone = new DraftScreen(phone.page);
    onDesktop = new DraftScreen(desktop.page);
  });
  afterAll(async () => {
    await phone?.goesHome();
    await desktop?.goesHome();
    await world?.end();
  });

  const rowOf = (number: string) =>
    phone.page.getByRole('list', { name: 'My licences' }).getByRole('listitem').filter({ hasText: number });

  it('begins it on the phone and finds it on the desktop', async () => {
    id = await onPhone.begin();
    await onPhone.type(onPhone.number, NUMBER);
    await onPhone.goToPictures();
    await onPhone.choose(await takePhoto('page.jpg'));
    await onPhone.waitForPictures(1);
    await onPhone.backToForm();
    await onPhone.backToList();
    await rowOf(NUMBER).getByText('Received').waitFor();

    await desktop.opens('/licences');
    await desktop.page.getByRole('link', { name: NUMBER }).click();
    await desktop.page.getByRole('button', { name: 'Continue editing' }).or(onDesktop.number).waitFor();
  });

  it('changes it on the phone without a network, and on the desktop with one', async () => {
    await phone.losesTheNetwork();
    await phone.opens(`/licences/${id}/edit`);
    await onPhone.type(onPhone.marks, MARKS);
    await onPhone.backToList();

    await desktop.opens(`/licences/${id}/edit`);
    await onDesktop.type(onDesktop.number, NUMBER_AT_DESK);
    await onDesktop.backToList();
    await desktop.page.getByRole('row').filter({ hasText: NUMBER_AT_DESK }).waitFor();
    const outbox = new OutboxScreen(desktop.page);
    await outbox.open();
    await outbox.waitUntilEmpty();
  });

  it('is told on the phone, which came second, and nothing typed is gone', async () => {
    await phone.findsTheNetwork();
    await rowOf(NUMBER).getByText('Needs you').waitFor();
    expect(await listBarriers(phone.page)).toEqual([]);
    const outbox = new OutboxScreen(phone.page);
    await outbox.open();
    await outbox.row(NUMBER).getByText('Both versions are kept: choose how to go on.').waitFor();
    expect(await listBarriers(phone.page)).toEqual([]);
    await takeScreenshots(phone.page, 'outbox-conflict');
    await phone.opens(`/licences/${id}/edit`);
    await onPhone.marks.waitFor();
    expect(await onPhone.marks.inputValue()).toBe(MARKS);
  });

  it('keeps both copies: hers as a new licence beside the one the server has', async () => {
    await phone.opens('/outbox');
    const outbox = new OutboxScreen(phone.page);
    await outbox.row(NUMBER).getByRole('button', { name: 'Keep mine as a new licence' }).click();
    await phone.page.waitForURL((url) => url.pathname.endsWith('/edit') && !url.pathname.includes(id));
    await onPhone.marks.waitFor();
    expect(await onPhone.marks.inputValue()).toBe(MARKS);
    expect(await onPhone.number.inputValue()).toBe(NUMBER);
    await phone.page.getByRole('img', { name: 'Picture 1 of box 2' }).waitFor();

    await phone.opens('/licences');
    await rowOf(NUMBER_AT_DESK).waitFor();
    await rowOf(NUMBER).waitFor();
    await outbox.open();
    await outbox.waitUntilEmpty();
  });

  it('has both at the server, with what each device typed', async () => {
    const joris = await ApiCaller.enter(world.product.origin, 'Joris Peeters');
    const licences = (await joris.listLicences()).filter(({ content }) => content.licenceNumber.startsWith('26.90003'));
    const [theirs, mine] = [NUMBER_AT_DESK, NUMBER].map((number) =>
      licences.find(({ content }) => content.licenceNumber === number),
    );
    expect(licences.length).toBe(2);
    expect(theirs?.id).toBe(id);
    expect(theirs?.content.distinguishingMarks).toBe('');
    expect(mine?.content.distinguishingMarks).toBe(MARKS);
    expect(mine?.content.pictures.length).toBe(1);
  });

  it('met no error that nobody caught', () => expect([...phone.errors, ...desktop.errors]).toEqual([]));
});

describe('Two officers decide about one licence at once', () => {
  const WORDS = 'The stamp in box 18 belongs to another office.';
  let world: StoryWorld;
  let first: Person;
  let second: Person;
  let number: string;
  let path: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const bruno = await ApiCaller.enter(world.product.origin, 'Bruno Claes');
    const submitted = (await bruno.listLicences()).find(({ validation }) => validation === 'submitted');
    if (!submitted) throw new Error('Nothing waits at the desk of the demo.');
    number = submitted.content.licenceNumber;
    path = `/desk/${submitted.id}`;
    first = await world.enters('Bruno Claes', 'desktop');
    second = await world.enters('Bruno Claes', 'desktop');
    for (const officer of [first, second]) {
      await officer.opens(path);
      await new DecisionScreen(officer.page).waitFor(number);
    }
  });
  afterAll(async () => {
    await first?.goesHome();
    await second?.goesHome();
    await world?.end();
  });

  it('take the decision that came first', async () => {
    await second.losesTheNetwork();
    await new DecisionScreen(second.page).decide('Reject', WORDS, 'Reject licence');
    await second.page.getByText('Kept here until the server has it. Now the next in the queue.').waitFor();
    await second.opens(path);
    await second.page.getByText('Provisional: not received by the server yet.').waitFor();
    expect(await listBarriers(second.page)).toEqual([]);
    await second.opens('/desk');

    await new DecisionScreen(first.page).decide('Validate', 'All in order.', 'Validate licence');
    await first.page.getByText('Now the next in the queue.').waitFor();
    await first.opens(path);
    await first.page.getByRole('region', { name: 'State of the licence' }).getByText('Validated').waitFor();
  });

  it('tell the second who decided what, and keep what was typed', async () => {
    await second.findsTheNetwork();
    await second.page.getByRole('link', { name: 'Outbox , 1 waiting' }).waitFor();
    const outbox = new OutboxScreen(second.page);
    await outbox.open();
    await outbox.row(number).getByText('Needs you').waitFor();
    expect(await listBarriers(second.page)).toEqual([]);
    await outbox.row(number).getByRole('link', { name: number }).click();
    await second.page.getByText('Somebody was first. Your decision does not count').waitFor();
    await second.page.getByText(/Validated: Bruno Claes, .* “All in order.”/).waitFor();
    await second.page.getByText(WORDS).waitFor();
    expect(await listBarriers(second.page)).toEqual([]);
    await takeScreenshots(second.page, 'decision-came-second');
  });

  it('offer the words again to whoever was second', async () => {
    await second.page.getByRole('button', { name: 'Set aside and decide again' }).click();
    const decision = new DecisionScreen(second.page);
    await decision.choose('Cancel licence');
    expect(await decision.words.inputValue()).toBe(WORDS);
  });

  it('met no error that nobody caught', () => expect([...first.errors, ...second.errors]).toEqual([]));
});

describe('A licence that Ana submitted', () => {
  let world: StoryWorld;
  let ana: Person;
  let api: ApiCaller;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    api = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const findOwn = async (state: string) => {
    const own = (await api.listLicences()).find(
      ({ isOwn, validation, content }) => isOwn && validation === state && content.pointOfEntry,
    );
    if (!own) throw new Error(`Ana has no licence in the state ${state}.`);
    return own;
  };

  it('is locked from the tap on, also before the server has it', async () => {
    const { id } = await findOwn('draft');
    await ana.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await ana.page.locator(`a[href*="${id}"]`).waitFor();
    await ana.losesTheNetwork();
    await ana.opens(`/licences/${id}/edit`);
    await new DraftScreen(ana.page).submit();
    await ana.opens(`/licences/${id}/edit`);
    await ana.page.waitForURL(`**/licences/${id}/submitted`);
    await ana.page.getByRole('link', { name: 'Open the licence' }).click();
    await ana.page.getByText('can no longer be changed').waitFor();
    expect(await ana.page.getByRole('link', { name: 'Continue editing' }).count()).toBe(0);
    expect(await listBarriers(ana.page)).toEqual([]);
    await ana.opens(`/licences/${id}/pictures/2`);
    await ana.page.getByText('This licence was submitted: its pictures cannot be changed.').waitFor();
    expect(await ana.page.getByLabel('Choose files').count()).toBe(0);
    expect(await listBarriers(ana.page)).toEqual([]);
    await ana.findsTheNetwork();
  });

  it('opens to be read, not to be typed in', async () => {
    const licence = await findOwn('submitted');
    await ana.opens(`/licences/${licence.id}/edit`);
    await ana.page.waitForURL((url) => url.pathname === `/licences/${licence.id}`);
    await ana.page.getByRole('heading', { name: 'Licence', level: 1, exact: true }).waitFor();
    expect(await ana.page.getByRole('textbox').count()).toBe(0);
    expect(await ana.page.getByRole('link', { name: 'Continue editing' }).count()).toBe(0);
    expect(await listBarriers(ana.page)).toEqual([]);
  });

  it('is not changed by a program with her session either', async () => {
    const licence = await findOwn('submitted');
    for (const kind of ['saveDraft', 'submit', 'discard'] as const) {
      const sent = await api.send('POST', '/api/commands', await makeSave(api, licence, kind));
      const [answer] = CommandResponse.parse(readJson(sent)).answers;
      const code = answer?.outcome === 'refused' ? answer.problem.code : answer?.outcome;
      expect(code).withContext(kind).toBe('not-allowed-now');
    }
    expect((await findOwn('submitted')).version).toBe(licence.version);
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
