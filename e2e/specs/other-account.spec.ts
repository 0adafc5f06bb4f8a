import type { Page } from 'playwright-core';
import { ProfileScreen } from '#e2e/screens/profile-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { waitForPage } from '#e2e/support/page-change';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

describe('F1: two tabs of one browser, and another person signs in in the second', () => {
  let world: StoryWorld;
  let joris: Person;
  let second: Page;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    joris = await world.enters('Joris Peeters', 'phone');
  }, 120_000);
  afterAll(() => world.end());

  const enterIn = async (tab: Page, name: string): Promise<void> => {
    await tab.goto('/sign-in');
    await tab.getByRole('button', { name: `Enter as ${name}` }).click();
    await tab.waitForURL((url) => url.pathname !== '/sign-in', { timeout: 60_000 });
  };
  const nameOf = async (person: string): Promise<unknown> => {
    const caller = await ApiCaller.enter(world.product.origin, person);
    return readJson(await caller.call('GET', '/api/session'));
  };

  it('the first learns at once, before anything is typed wrongly', async () => {
    const profile = new ProfileScreen(joris.page);
    await profile.open();
    await profile.goTo('Name and language');
    await profile.field('First name').fill('Georges');
    second = await joris.page.context().newPage();
    await enterIn(second, 'Ana Peeters');
    await joris.page.getByRole('alert').getByText('Ana Peeters signed in here in another tab.').waitFor();
    await takeScreenshots(joris.page, 'other-account');
  });

  it('nothing is written into the account of the other, and what was typed stays', async () => {
    const profile = new ProfileScreen(joris.page);
    await joris.page.getByRole('button', { name: 'Save', exact: true }).click();
    await joris.page.getByText('What you typed was not saved there.').waitFor();
    expect(await profile.field('First name').inputValue()).toBe('Georges');
    expect(await nameOf('Ana Peeters')).toEqual(jasmine.objectContaining({ firstName: 'Ana' }));
    expect(await nameOf('Joris Peeters')).toEqual(jasmine.objectContaining({ firstName: 'Joris' }));
  });

  it('signing in again brings back to the page with what was typed, which is saved where it belongs', async () => {
    const profile = new ProfileScreen(joris.page);
    await joris.page.getByRole('link', { name: 'Sign in as Joris Peeters' }).click();
    await joris.page.getByRole('button', { name: 'Enter as Joris Peeters' }).click();
    await waitForPage(joris.page, 'Name and language');
    expect(await profile.field('First name').inputValue()).toBe('Georges');
    await second.getByRole('alert').getByText('Joris Peeters signed in here in another tab.').waitFor();
    await joris.page.getByRole('button', { name: 'Save', exact: true }).click();
    await profile.waitForIt();
    expect(await nameOf('Ana Peeters')).toEqual(jasmine.objectContaining({ firstName: 'Ana' }));
    expect(await nameOf('Joris Peeters')).toEqual(jasmine.objectContaining({ firstName: 'Georges' }));
  });

  it('signing out of a stale tab ends nothing of the other', async () => {
    await new ProfileScreen(second).open();
    await new ProfileScreen(second).signOut();
    const profile = new ProfileScreen(joris.page);
    await profile.goTo('Name and language');
    await profile.changeName('Joris', 'Peeters');
    await profile.waitForIt();
    await joris.page.reload();
    await profile.waitForIt();
    expect(await joris.page.getByText('Joris Peeters').first().isVisible()).toBeTrue();
  });

  it('a tab can be given over to who is signed in now', async () => {
    await enterIn(second, 'Ana Peeters');
    await joris.page.getByRole('link', { name: 'Go on as Ana Peeters' }).click();
    await waitForPage(joris.page, 'My licences');
    await new ProfileScreen(joris.page).open();
    await joris.page.getByText('ana.peeters@example.org').first().waitFor();
  });

  it('signing out in one tab is told in the other, where what was typed stays', async () => {
    const profile = new ProfileScreen(joris.page);
    await profile.goTo('Name and language');
    await profile.field('First name').fill('Annie');
    await new ProfileScreen(second).open();
    await new ProfileScreen(second).signOut();
    await joris.page.getByRole('link', { name: 'Sign in to send' }).click();
    await joris.page.getByRole('button', { name: 'Enter as Ana Peeters' }).click();
    await waitForPage(joris.page, 'Name and language');
    expect(await profile.field('First name').inputValue()).toBe('Annie');
  });

  it('met no error that nobody caught', () => expect(joris.errors).toEqual([]));
});
