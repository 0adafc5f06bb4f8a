import { DraftScreen } from '#e2e/screens/draft-screen';
import { ProfileScreen } from '#e2e/screens/profile-screen';
import { listBarriers } from '#e2e/support/axe';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NUMBER = '26.90061-00001.001-ID-BE';
const MARKS = 'TYPED AFTER THE PHONE WAS SIGNED OUT';

describe('R2: Ana signs her phone out from her desktop', () => {
  let world: StoryWorld;
  let phone: Person;
  let desktop: Person;
  let draft: DraftScreen;
  let profile: ProfileScreen;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    phone = await world.enters('Ana Peeters', 'phone');
    draft = new DraftScreen(phone.page);
    await draft.begin();
    await draft.type(draft.number, NUMBER);
  });
  afterAll(async () => {
    await phone?.goesHome();
    await desktop?.goesHome();
    await world?.end();
  });

  it('sees both devices, this one marked', async () => {
    desktop = await world.enters('Ana Peeters', 'desktop');
    profile = new ProfileScreen(desktop.page);
    await profile.open();
    await profile.goTo('Devices signed in');
    await profile.devices.first().waitFor();
    expect(await profile.devices.count()).toBe(2);
    expect(await profile.devices.filter({ hasText: 'This device' }).count()).toBe(1);
    expect(await profile.devices.filter({ hasText: /Chrom/ }).count()).toBe(2);
    expect(await listBarriers(desktop.page)).toEqual([]);
    await takeScreenshots(desktop.page, 'profile-devices');
  });

  it('signs the phone out', async () => {
    await profile.devices.getByRole('button', { name: /^Sign out/ }).click();
    await desktop.page.getByText('is signed out.').waitFor();
    await desktop.page.getByText('Your account is open on this device only.').waitFor();
  });

  it('goes on typing on the phone, which asks to sign in again and keeps it all', async () => {
    await draft.type(draft.marks, MARKS);
    await draft.backToList();
    await phone.page.getByRole('link', { name: 'Sign in to send' }).waitFor();
    expect(await listBarriers(phone.page)).toEqual([]);
    await takeScreenshots(phone.page, 'signed-out-elsewhere');
    await phone.page.getByRole('link', { name: NUMBER }).first().waitFor();
  });

  it('finds draft and outbox after she signed in again, and they are sent', async () => {
    await phone.page.getByRole('link', { name: 'Sign in to send' }).click();
    await phone.page.getByRole('button', { name: 'Enter as Ana Peeters' }).click();
    const row = phone.page.getByRole('listitem').filter({ hasText: NUMBER });
    await row.getByText('Received').waitFor({ timeout: 60_000 });
    await desktop.opens('/licences');
    await desktop.page.getByRole('row').filter({ hasText: NUMBER }).waitFor({ timeout: 60_000 });
  });

  it('signs out all others at once', async () => {
    await desktop.opens('/profile/devices');
    await desktop.page.getByRole('button', { name: 'Sign out all other devices' }).click();
    await desktop.page.getByText('Your account is open on this device only.').waitFor();
    await phone.opens('/profile');
    await phone.page.getByRole('link', { name: 'Sign in to send' }).waitFor();
  });

  it('met no error that nobody caught', () => expect([...phone.errors, ...desktop.errors]).toEqual([]));
});
