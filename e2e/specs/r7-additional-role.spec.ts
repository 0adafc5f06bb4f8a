import { ProfileScreen } from '#e2e/screens/profile-screen';
import { RolesScreen } from '#e2e/screens/roles-screen';
import { listBarriers } from '#e2e/support/axe';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const FMSCA = 'F.M.S.C.A. FLEGT Member State Competent Authority';
const CUSTOMS = 'C.O. - Customs Office';

describe('R7: Joris asks for additional roles', () => {
  let world: StoryWorld;
  let joris: Person;
  let roles: RolesScreen;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    joris = await world.enters('Joris Peeters', 'phone');
    roles = new RolesScreen(joris.page);
  });
  afterAll(async () => {
    await joris?.goesHome();
    await world?.end();
  });

  const goToAuthority = async () => {
    await new ProfileScreen(joris.page).open();
    await roles.goTo('Authority');
  };

  it('by "Edit Your Profile", "Request New Role", "Authority", and keeps the one he has', async () => {
    await goToAuthority();
    await roles.choose('Netherlands', CUSTOMS);
    await roles.field('Name, city or number of the office').fill('NL000396');
    await roles.press('Search');
    await roles.tick('NL000396');
    await roles.press('Request Authorization');
    await roles.send('Two days a week.');
    await joris.opens('/profile');
    await roles.waitForRole('NL000396', 'requested');
    await roles.waitForRole('Peeters Hout NV', 'active');
  });

  it('with an e-mail that says the role is an additional one; in a demo it leads to no real authority', async () => {
    await joris.page.goBack();
    await roles.waitForHeading('Your role request');
    await joris.page.getByText('CC stays empty, so that nobody writes to a real authority').waitFor();
    const subject = 'Additional role request for a FLEGT Competent Authority or a Customs Office';
    expect(await roles.mailLine('Subject').innerText()).toBe(subject);
    expect(await roles.mailLink.getAttribute('href')).not.toContain('cc=');
    await roles.press('Send the e-mail');
    await joris.page.getByRole('status').getByText('Sent at').waitFor();
    const mail = await world.mail.waitFor('support@example.org', subject);
    expect(mail.text).toContain('additional role request');
    expect(mail.text).toContain('NL000396');
  });

  it('of one competent authority only: the server says so where this device cannot know it', async () => {
    const other = await world.enters('Joris Peeters', 'desktop');
    const otherRoles = new RolesScreen(other.page);
    await new ProfileScreen(other.page).open();
    await otherRoles.goTo('Authority');
    await otherRoles.choose('Luxembourg', FMSCA);
    await other.page.getByRole('checkbox').check();
    await otherRoles.press('Request Authorization');
    await goToAuthority();
    await roles.choose('Austria', FMSCA);
    await joris.page.getByRole('checkbox').check();
    await roles.press('Request Authorization');
    await roles.send('');
    await otherRoles.dialog.getByRole('button', { name: 'Send Authorization Request' }).click();
    await otherRoles.dialog.getByText('You can act for one competent authority only.').waitFor();
    await takeScreenshots(other.page, 'authority-one-only-refused');
    await other.goesHome();
  });

  it('and is told so before he asks again', async () => {
    await goToAuthority();
    await roles.choose('Spain', FMSCA);
    await joris.page.getByText('Only one MSCA role can be selected.').waitFor();
    await joris.page.getByRole('checkbox').check();
    expect(await joris.page.getByRole('button', { name: 'Request Authorization' }).count()).toBe(0);
    expect(await listBarriers(joris.page)).toEqual([]);
    await takeScreenshots(joris.page, 'authority-one-only');
    await roles.choose('Spain', CUSTOMS);
    await joris.page.getByText('Only one MSCA role can be selected.').waitFor({ state: 'detached' });
  });

  it('met no error that nobody caught', () => expect(joris.errors).toEqual([]));
});
