import { DraftScreen } from '#e2e/screens/draft-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
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
