import { EntranceScreen } from '#e2e/screens/entrance-screen';
import { RolesScreen } from '#e2e/screens/roles-screen';
import { SupportScreen } from '#e2e/screens/support-screen';
import { listBarriers } from '#e2e/support/axe';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NORA = {
  firstName: 'Nora',
  lastName: 'Willems',
  email: 'nora.willems@example.org',
  password: 'teak and meranti 2026',
};
const NEW_PASSWORD = 'oak beams from Semarang';

describe('Nora gets an account and a role', () => {
  let world: StoryWorld;
  let nora: Person;
  let entrance: EntranceScreen;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    nora = await world.arrives('phone');
    entrance = new EntranceScreen(nora.page);
  });
  afterAll(async () => {
    await nora?.goesHome();
    await world?.end();
  });

  it('signs up and confirms her address with the link in the mail', async () => {
    await entrance.signUp(NORA);
    expect(await listBarriers(nora.page)).toEqual([]);
    const mail = await world.mail.waitFor(NORA.email, 'Confirm your e-mail address');
    await entrance.confirmAt(mail.links[0] ?? 'no link');
  });

  it('signs in and asks for the role of an importer', async () => {
    await entrance.signIn(NORA.email, NORA.password);
    const roles = new RolesScreen(nora.page);
    await nora.page.getByRole('heading', { name: 'Edit Your Profile', level: 1 }).waitFor();
    await takeScreenshots(nora.page, 'profile-without-role');
    await roles.askForOperator('Peeters Hout NV', 'I import for Peeters Hout since March.');
    expect(await listBarriers(nora.page)).toEqual([]);
    await nora.opens('/profile');
    await roles.waitForRole('Peeters Hout NV', 'requested');
  });

  it('gets the role from the support team, who was told by mail', async () => {
    const mail = await world.mail.waitFor('support@example.org', 'FLEGT timber importer');
    expect(mail.text).toContain('Nora');
    const sofie = await world.enters('Sofie Lund', 'desktop');
    expect(await listBarriers(sofie.page)).toEqual([]);
    await takeScreenshots(sofie.page, 'support-role-requests');
    await new SupportScreen(sofie.page).approve('Nora Willems');
    await sofie.goesHome();
  });

  it('is told by mail, and finds her company’s licences', async () => {
    const mail = await world.mail.waitFor(NORA.email, 'Your role request was answered');
    expect(mail.text).toContain('Sofie Lund approved your request to act for Peeters Hout NV.');
    await nora.opens(mail.links[0] ?? 'no link');
    await new RolesScreen(nora.page).waitForRole('Peeters Hout NV', 'active');
    await nora.page.getByRole('button', { name: 'Go to its first page' }).click();
    await nora.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
  });

  it('chooses a new password when she lost hers, and the old one opens nothing', async () => {
    const other = await world.arrives('desktop');
    const otherEntrance = new EntranceScreen(other.page);
    await otherEntrance.askForNewPassword(NORA.email);
    const mail = await world.mail.waitFor(NORA.email, 'Choose a new password');
    await otherEntrance.chooseNewPassword(mail.links[0] ?? 'no link', NEW_PASSWORD);
    await otherEntrance.signIn(NORA.email, NORA.password);
    await otherEntrance.waitForRefusal();
    await otherEntrance.signIn(NORA.email, NEW_PASSWORD);
    await other.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await other.goesHome();
  });

  it('met no error that nobody caught', () => expect(nora.errors).toEqual([]));
});
