import { loadPaperLicence } from '#e2e/fixtures/paper-licence';
import { LicenceFormScreen } from '#e2e/screens/licence-form-screen';
import { LicencesScreen } from '#e2e/screens/licences-screen';
import { NotificationsScreen } from '#e2e/screens/notifications-screen';
import { OfficerScreen } from '#e2e/screens/officer-screen';
import { SubmitScreen } from '#e2e/screens/submit-screen';
import { listBarriers } from '#e2e/support/axe';
import { deliverPush } from '#e2e/support/deliver-push';
import { tapNotification } from '#e2e/support/tap-notification';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const paper = loadPaperLicence('13-good');
const OFFICE = 'BE101000';
const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
const EMAIL = {
  ana: 'ana.peeters@example.org',
  joris: 'joris.peeters@example.org',
  bruno: 'bruno.claes@example.org',
  carla: 'carla.maes@example.org',
};

describe('The life of a licence, from a warehouse without a signal to clearance', () => {
  let world: StoryWorld;
  let ana: Person;
  let bruno: Person;
  let carla: Person;
  let form: LicenceFormScreen;
  let submission: SubmitScreen;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    bruno = await world.enters('Bruno Claes', 'desktop');
    carla = await world.enters('Carla Maes', 'tablet');
    form = new LicenceFormScreen(ana.page);
    submission = new SubmitScreen(ana.page);
  });
  afterAll(async () => {
    for (const person of [ana, bruno, carla]) await person?.goesHome();
    await world?.end();
  });

  /** What a mail says of a step of it. */
  const told = (step: string) => new RegExp(`${step} FLEGT licence ${paper.number}`);
  /** Everyone can use the page that is shown, and a picture of it is kept. */
  const checkPage = async (person: Person, name: string) => {
    expect(await listBarriers(person.page)).toEqual([]);
    await takeScreenshots(person.page, name);
  };
  const skipWithoutNotifications = () => {
    if (!world.started.canNotify) pending('this browser cannot be given the permission to notify');
  };

  it('begins with everyone turning on notifications', async () => {
    skipWithoutNotifications();
    for (const person of [ana, bruno, carla]) {
      await person.opens('/settings');
      await new NotificationsScreen(person.page).turnsOn();
    }
    await checkPage(ana, 'settings');
  });

  it('Ana loses the network and types the first half of the paper, with its photograph', async () => {
    await ana.opens('/licences');
    await ana.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await ana.losesTheNetwork();
    await form.begin();
    await form.fillFirstHalf(paper);
    await form.isSaved();
    await checkPage(ana, 'licence-form');
  });

  it('finds everything again after a reload, still without a network', async () => {
    await ana.page.reload();
    await form.isSaved();
    expect(await form.numberTyped()).toBe(paper.number);
    await ana.page.getByRole('link', { name: 'Picture 1 of box 2' }).waitFor();
    await form.fillSecondHalf(paper);
    await form.isSaved();
  });

  it('is told that the licence on the paper has expired, and that she may submit it all the same', async () => {
    await form.goesToSubmit();
    expect(await submission.verdict()).toContain('Nothing keeps you from submitting.');
    await ana.page.getByText('The licence expired on 3 Dec 2023').first().waitFor();
    await checkPage(ana, 'check-before-submitting');
  });

  it('submits it, and reads that it is not lodged yet', async () => {
    await submission.opensDialog();
    await checkPage(ana, 'submit-point-of-entry');
    await submission.choosesEntry('BE', OFFICE);
    await submission.choosesArrival(inTenDays);
    await submission.passesBehalf();
    await submission.submits('The paper licence comes by courier.');
    await submission.waitForNotLodged();
    await checkPage(ana, 'not-lodged-yet');
  });

  it('is sent by itself when the signal returns, and received', async () => {
    await ana.findsTheNetwork();
    await submission.waitForReceipt();
    await ana.opens('/licences');
    const licences = new LicencesScreen(ana.page);
    await licences.waitForState(paper.number, 'Submitted');
    await checkPage(ana, 'my-licences');
    await licences.opens(paper.number);
    expect(await licences.offers('Continue editing')).toBeFalse();
    await checkPage(ana, 'licence');
  });

  it('reaches Bruno, who compares it with the picture and validates it', async () => {
    const mail = await world.mail.waitForNews(EMAIL.bruno, told('submitted'));
    await bruno.opens(mail.links[0] ?? 'no link');
    const desk = new OfficerScreen(bruno.page);
    await desk.seesPicture();
    await bruno.page.getByText('The licence expired on 3 Dec 2023').first().waitFor();
    await checkPage(bruno, 'desk-decision');
    await desk.decides('Validate', 'Validate licence', 'Accepted after a call with Jakarta.');
    await bruno.page.getByText('Kept here until the server has it.').waitFor();
  });

  it('reaches Carla on her tablet, who clears the goods', async () => {
    await world.mail.waitForNews(EMAIL.carla, told('validated'));
    await carla.opens('/clearance');
    const clearance = new OfficerScreen(carla.page);
    await clearance.opens(paper.number);
    await clearance.seesPicture();
    await checkPage(carla, 'clearance');
    await clearance.decides('Clear', 'Clear goods');
    await carla.page.getByText('Cleared', { exact: true }).first().waitFor();
  });

  it('is told to everyone it concerns by mail', async () => {
    for (const [address, event] of [
      [EMAIL.ana, 'submitted'],
      [EMAIL.joris, 'submitted'],
      [EMAIL.ana, 'validated'],
      [EMAIL.joris, 'validated'],
      [EMAIL.ana, 'cleared the goods of'],
      [EMAIL.joris, 'cleared the goods of'],
      [EMAIL.bruno, 'cleared the goods of'],
    ] as const)
      expect((await world.mail.waitForNews(address, told(event))).links).not.toEqual([]);
    expect(world.mail.received.filter(({ to }) => /daan|mila|sofie/.test(to.join()))).toEqual([]);
  });

  it('is told by encrypted push messages, which the phone shows', async () => {
    skipWithoutNotifications();
    const toAna = await world.push.waitFor(({ endpoint }) => endpoint === ana.push?.endpoint, 3);
    expect(world.push.refused).toEqual([]);
    const bodies = toAna.map(({ message }) => message.notification.body);
    expect(bodies).toEqual([
      'A licence was submitted for validation.',
      'A licence was validated.',
      'The goods of a licence were cleared.',
    ]);
    for (const { message } of toAna) {
      expect(JSON.stringify(message)).not.toContain(paper.number);
      const shown = await deliverPush(ana.page, message);
      expect(shown.body).toBe(message.notification.body);
    }
  });

  it('opens when its notification is tapped', async () => {
    skipWithoutNotifications();
    const [newest] = (await world.push.waitFor(({ endpoint }) => endpoint === ana.push?.endpoint, 3)).slice(-1);
    await tapNotification(ana.page, newest?.message.notification.tag ?? '');
    await ana.page.waitForURL(/\/licences\/[0-9a-f-]{36}$/);
    await ana.page.getByText(paper.number).first().waitFor();
  });

  it('stands in Ana’s inbox, event by event', async () => {
    await ana.opens('/inbox');
    const inbox = new NotificationsScreen(ana.page);
    for (const words of ['was submitted', 'was validated', 'was cleared by customs'])
      await inbox.waitForNews(paper.number, words);
    await checkPage(ana, 'inbox');
    await ana.opens('/licences');
    await new LicencesScreen(ana.page).waitForState(paper.number, 'Cleared');
  });

  it('met no error that nobody caught', () =>
    expect([ana, bruno, carla].flatMap((person) => person.errors)).toEqual([]));
});
