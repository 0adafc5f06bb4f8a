import { v7 as newUuid } from 'uuid';
import { Session } from '#contract/session';
import { EntranceScreen, type NewAccount } from '#e2e/screens/entrance-screen';
import { ProfileScreen } from '#e2e/screens/profile-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { openNewAccount } from '#e2e/support/new-account';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NORA: NewAccount = {
  firstName: 'Nora',
  lastName: 'Willems',
  email: 'nora.willems@example.org',
  password: 'teak and meranti 2026',
};

describe('R2: Nora looks at her roles and gives them up', () => {
  let world: StoryWorld;
  let nora: Person;
  let caller: ApiCaller;
  let ana: ApiCaller;
  let profile: ProfileScreen;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    caller = await openNewAccount(world, NORA);
    nora = await world.arrives('phone');
    profile = new ProfileScreen(nora.page);
  });
  afterAll(async () => {
    await nora?.goesHome();
    await world?.end();
  });

  /** @returns the id of the request */
  async function askForCompany(): Promise<string> {
    const { grants } = Session.parse(readJson(await ana.call('GET', '/api/session')));
    const id = newUuid();
    const wanted = { role: 'importer', id, companyId: grants[0]?.companyId, words: '' };
    expect((await caller.send('POST', '/api/role-requests', wanted)).status).toBe(200);
    return id;
  }

  it('sees with whom her request waits', async () => {
    await askForCompany();
    await new EntranceScreen(nora.page).signIn(NORA.email, NORA.password);
    await profile.waitForIt();
    const role = profile.role('Peeters Hout NV');
    await role.getByText('requested', { exact: true }).waitFor();
    const words = 'the administrator of Peeters Hout NV, the competent authority of its country, or the support team';
    await role.getByText(`Waits with ${words}.`).waitFor();
    expect(await listBarriers(nora.page)).toEqual([]);
    await takeScreenshots(nora.page, 'profile-role-requested');
  });

  it('withdraws it in two steps, and it waits with nobody', async () => {
    await nora.page.getByRole('button', { name: 'Withdraw the request: FLEGT timber importer' }).click();
    await nora.page.getByRole('button', { name: 'Keep it' }).click();
    await nora.page.getByRole('button', { name: 'Withdraw the request: FLEGT timber importer' }).click();
    const surely = nora.page.getByRole('button', { name: 'Yes, withdraw it' });
    expect(await surely.evaluate((button) => button === document.activeElement)).toBeTrue();
    await surely.click();
    await nora.page.getByText('Your request for Peeters Hout NV is withdrawn.').waitFor();
    await profile.role('Peeters Hout NV').getByText('given up', { exact: true }).waitFor();
    expect((await ana.call('GET', '/api/role-requests')).bytes.toString()).not.toContain(NORA.email);
  });

  it('asks again, is let in, and gives the role up', async () => {
    const id = await askForCompany();
    const decision = { decision: 'approve', words: 'Welcome.' };
    expect((await ana.send('POST', `/api/role-requests/${id}/decision`, decision)).status).toBe(200);
    await nora.opens('/profile');
    const role = profile.role('Peeters Hout NV').filter({ hasText: 'Welcome.' });
    await role.getByText('active', { exact: true }).waitFor();
    await role.getByRole('button', { name: 'Give up this role' }).click();
    await takeScreenshots(nora.page, 'profile-give-up-role');
    expect(await listBarriers(nora.page)).toEqual([]);
    await role.getByRole('button', { name: 'Yes, give it up' }).click();
    await role.getByText('given up', { exact: true }).waitFor();
    await nora.opens('/licences');
    expect(await caller.listLicences()).toEqual([]);
  });

  it('keeps the role when the server cannot be reached', async () => {
    await askForCompany();
    await nora.opens('/profile');
    await nora.page.getByRole('button', { name: 'Withdraw the request: FLEGT timber importer' }).click();
    await nora.losesTheNetwork();
    await nora.page.getByRole('button', { name: 'Yes, withdraw it' }).click();
    await nora.page.getByRole('alert').getByText('This needs a network').waitFor();
    await nora.findsTheNetwork();
    await profile.role('Peeters Hout NV').getByText('requested', { exact: true }).waitFor();
  });

  it('met no error that nobody caught', () => expect(nora.errors).toEqual([]));
});
