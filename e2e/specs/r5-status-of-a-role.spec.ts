import { EntranceScreen, type NewAccount } from '#e2e/screens/entrance-screen';
import { ProfileScreen } from '#e2e/screens/profile-screen';
import { RequestsScreen } from '#e2e/screens/requests-screen';
import { RolesScreen } from '#e2e/screens/roles-screen';
import { listBarriers } from '#e2e/support/axe';
import { join } from '#e2e/support/join';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const PIA: NewAccount = {
  firstName: 'Pia',
  lastName: 'Aerts',
  email: 'pia.aerts@example.org',
  password: 'noorderlicht boven oostende',
};
const COMPANY = 'Peeters Hout NV';
const REASON = 'Please ask from your address at the company.';

describe('R5: Pia sees the status of the role she asked for', () => {
  let world: StoryWorld;
  let pia: Person;
  let ana: Person;
  let profile: ProfileScreen;
  let roles: RolesScreen;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    pia = await join(world, 'phone', PIA);
    ana = await world.enters('Ana Peeters', 'desktop');
    profile = new ProfileScreen(pia.page);
    roles = new RolesScreen(pia.page);
  });
  afterAll(async () => {
    await pia?.goesHome();
    await ana?.goesHome();
    await world?.end();
  });

  const openRequests = async (): Promise<RequestsScreen> => {
    await ana.opens('/requests');
    return new RequestsScreen(ana.page);
  };

  it('"requested", with whom it waits, and the request with its e-mail one tap away', async () => {
    await roles.askForOperator(COMPANY, 'Furniture department.');
    await profile.open();
    await roles.waitForRole(COMPANY, 'requested');
    await profile.role(COMPANY).getByText('Waits with').waitFor();
    expect(await listBarriers(pia.page)).toEqual([]);
    await takeScreenshots(pia.page, 'profile-requested');
    await profile.role(COMPANY).getByRole('link').click();
    await roles.waitForHeading('Your role request');
    await pia.page.getByRole('button', { name: 'Send the e-mail' }).waitFor();
  });

  it('on another device of hers too', async () => {
    const desk = await world.arrives('desktop');
    await new EntranceScreen(desk.page).signIn(PIA.email, PIA.password);
    await new RolesScreen(desk.page).waitForRole(COMPANY, 'requested');
    await desk.goesHome();
  });

  it('"refused" with the reason, and asks again from there', async () => {
    const requests = await openRequests();
    await requests.refuse('Pia Aerts', REASON);
    await requests.card('Pia Aerts').waitFor({ state: 'detached' });
    await pia.opens('/profile');
    await roles.waitForRole(COMPANY, 'refused');
    await profile.role(COMPANY).getByText(REASON).waitFor();
    await profile.role(COMPANY).getByRole('link').click();
    await roles.waitForHeading('Your role request');
    await pia.page.getByRole('region').getByText(REASON).waitFor();
    await takeScreenshots(pia.page, 'request-refused');
    await pia.page.getByRole('link', { name: 'Ask again' }).click();
    await roles.tick(COMPANY);
    await roles.press('Request Authorisation');
    await roles.send('From my address at the company.');
  });

  it('"active" once it is approved, "suspended" with the reason, and "active" again', async () => {
    await (await openRequests()).approve('Pia Aerts');
    await pia.opens('/profile');
    await roles.waitForRole(COMPANY, 'active');
    await ana.opens('/people');
    const people = new RequestsScreen(ana.page);
    await people.search('Pia Aerts');
    await people.suspend('Pia Aerts', 'On leave until spring.');
    await pia.opens('/profile');
    await roles.waitForRole(COMPANY, 'suspended');
    await profile.role(COMPANY).getByText('On leave until spring.').waitFor();
    expect(await listBarriers(pia.page)).toEqual([]);
    await takeScreenshots(pia.page, 'profile-suspended');
    await people.card('Pia Aerts').getByRole('button', { name: 'Give the role back' }).click();
    await people.card('Pia Aerts').getByText('active', { exact: true }).waitFor();
    await pia.opens('/profile');
    await roles.waitForRole(COMPANY, 'active');
  });

  it('met no error that nobody caught', () => expect([pia, ana].flatMap((person) => person.errors)).toEqual([]));
});
