import { v7 as newUuid } from 'uuid';
import { CONTRACT_VERSION } from '#contract/command';
import type { Licence } from '#contract/licence';
import { Grant } from '#contract/role';
import { Session } from '#contract/session';
import { EntranceScreen, type NewAccount } from '#e2e/screens/entrance-screen';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { ProfileScreen } from '#e2e/screens/profile-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { openNewAccount } from '#e2e/support/new-account';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const LODGED = '26.90071-00001.001-ID-BE';
const RETURNED = '26.90071-00003.001-ID-BE';
const DRAFT = '26.90071-00002.001-ID-BE';
const NORA: NewAccount = {
  firstName: 'Nora',
  lastName: 'Willems',
  email: 'nora.willems@example.org',
  password: 'teak and meranti 2026',
};

/** Nora becomes an importer of Ana's company. */
async function joinCompany(nora: ApiCaller, ana: ApiCaller): Promise<void> {
  const { grants } = Session.parse(readJson(await ana.call('GET', '/api/session')));
  const wanted = { role: 'importer', id: newUuid(), companyId: grants[0]?.companyId, words: '' };
  const asked = Grant.parse(readJson(await nora.send('POST', '/api/role-requests', wanted)));
  const decision = { decision: 'approve', words: '' };
  const decided = await ana.send('POST', `/api/role-requests/${asked.id}/decision`, decision);
  if (decided.status !== 200) throw new Error(`The role was not given: ${decided.bytes.toString()}`);
}

/** A colleague's validated licence, lodged once more under another number. */
async function lodge(importer: ApiCaller, licenceNumber: string): Promise<void> {
  const model = await getDemoLicence(importer, 'cleared');
  const content = { ...model.content, licenceNumber, pictures: [] };
  await command(importer, { kind: 'submit', payload: { content }, licenceId: newUuid(), base: 0 });
}

async function decide(caller: ApiCaller, licence: Licence | undefined, kind: string, words: string): Promise<void> {
  await command(caller, { kind, payload: { words }, licenceId: licence?.id, base: licence?.version });
}

async function command(caller: ApiCaller, change: object): Promise<void> {
  const { grants } = Session.parse(readJson(await caller.call('GET', '/api/session')));
  const now = new Date().toISOString();
  const bound = { mutationId: newUuid(), imageIds: [], contractVersion: CONTRACT_VERSION, deviceAt: now };
  const grantId = grants.find(({ status }) => status === 'active')?.id;
  const request = { deviceId: newUuid(), sentAt: now, commands: [{ ...change, ...bound, grantId }] };
  const answer = await caller.send('POST', '/api/commands', request);
  if (!/"accepted"/.test(answer.bytes.toString())) throw new Error(`Not accepted: ${answer.bytes.toString()}`);
}

describe('R2: Nora deletes her account', () => {
  let world: StoryWorld;
  let nora: Person;
  let joris: Person;
  let profile: ProfileScreen;
  let caller: ApiCaller;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    caller = await openNewAccount(world, NORA);
    await joinCompany(caller, await ApiCaller.enter(world.product.origin, 'Ana Peeters'));
    await lodge(caller, LODGED);
    await lodge(caller, RETURNED);
    nora = await world.arrives('phone');
    profile = new ProfileScreen(nora.page);
  });
  afterAll(async () => {
    await nora?.goesHome();
    await joris?.goesHome();
    await world?.end();
  });

  it('is hindered while a licence of hers was returned to be corrected', async () => {
    const [returned] = (await caller.listLicences()).filter(({ content }) => content.licenceNumber === RETURNED);
    const bruno = await ApiCaller.enter(world.product.origin, 'Bruno Claes');
    await decide(bruno, returned, 'return', 'The picture of the paper is missing.');
    await new EntranceScreen(nora.page).signIn(NORA.email, NORA.password);
    await nora.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await nora.isReadyForOffline();
    await nora.opens('/profile/delete');
    await nora.page.getByText('One licence of yours was returned for correction.').waitFor();
    expect(await nora.page.getByRole('button', { name: 'Delete my account' }).count()).toBe(0);
    expect(await listBarriers(nora.page)).toEqual([]);
    await takeScreenshots(nora.page, 'profile-delete-hindered');
    await nora.page.getByRole('link', { name: 'Go to my licences' }).click();
    await nora.page.getByRole('link', { name: RETURNED }).first().waitFor();
    const [now] = (await caller.listLicences()).filter(({ id }) => id === returned?.id);
    await decide(caller, now, 'withdraw', '');
  });

  it('is told what goes and what stays, and what was not sent yet', async () => {
    await nora.opens('/licences');
    const draft = new DraftScreen(nora.page);
    await draft.begin();
    await draft.type(draft.number, DRAFT);
    await draft.backToList();
    await nora.page.getByRole('listitem').filter({ hasText: DRAFT }).getByText('Received').waitFor();
    await profile.open();
    await takeScreenshots(nora.page, 'profile-with-role');
    expect(await listBarriers(nora.page)).toEqual([]);
    await profile.goTo('Delete my account');
    await nora.page.getByText('One draft of yours that was not submitted.').waitFor();
    await nora.page.getByText('2 licences you submitted, with their pictures').waitFor();
    expect(await listBarriers(nora.page)).toEqual([]);
    await takeScreenshots(nora.page, 'profile-delete');
  });

  it('is told without a network what would be lost, and that it cannot be done now', async () => {
    await profile.back();
    await nora.losesTheNetwork();
    const draft = new DraftScreen(nora.page);
    await nora.opens('/licences');
    await nora.page.getByRole('link', { name: DRAFT }).first().click();
    await nora.page.getByRole('link', { name: 'Continue editing' }).or(draft.marks).first().waitFor();
    if (!(await draft.marks.isVisible())) await nora.page.getByRole('link', { name: 'Continue editing' }).click();
    await draft.type(draft.marks, 'TYPED WITHOUT A NETWORK');
    await draft.backToList();
    await nora.page.getByRole('link', { name: /^Outbox.*1 waiting/ }).waitFor();
    await nora.opens('/profile/delete');
    await nora.page.getByText('One change on this device was not received by the server yet.').waitFor();
    await nora.page.getByRole('alert').getByText('This needs a network').waitFor();
    expect(await listBarriers(nora.page)).toEqual([]);
    await takeScreenshots(nora.page, 'profile-delete-offline');
    await nora.findsTheNetwork();
    await nora.page.getByRole('button', { name: 'Try again' }).click();
  });

  it('is hindered by a wrong password', async () => {
    await profile.deleteAccount('not what she chose');
    await nora.page.getByText('This password is not right.').waitFor();
  });

  it('stands at the sign-in page, and nothing of hers is on the device', async () => {
    await profile.deleteAccount(NORA.password);
    await nora.page.getByText('Your account is deleted').waitFor();
    await nora.page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    const names = await nora.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names).toEqual(['flegt-device']);
    expect(await listBarriers(nora.page)).toEqual([]);
    await takeScreenshots(nora.page, 'account-deleted');
    await world.mail.waitFor(NORA.email, 'Your account was deleted');
    const entrance = new EntranceScreen(nora.page);
    await entrance.signIn(NORA.email, NORA.password);
    await entrance.waitForRefusal();
  });

  it('leaves the lodged licence to a colleague, without her name, and no draft', async () => {
    joris = await world.enters('Joris Peeters', 'desktop');
    const row = joris.page.getByRole('row').filter({ hasText: LODGED });
    await row.getByText('A former user').waitFor();
    expect(await joris.page.getByText(DRAFT).count()).toBe(0);
    await takeScreenshots(joris.page, 'former-user-in-list');
    await row.getByRole('link', { name: LODGED }).click();
    await joris.page.getByRole('list', { name: 'History' }).getByText('A former user').first().waitFor();
    expect(await joris.page.getByText('Nora').count()).toBe(0);
    await joris.opens('/inbox');
    const news = joris.page.getByRole('listitem').filter({ hasText: LODGED });
    await news.getByText('by A former user').first().waitFor();
    expect(await joris.page.getByText('Nora').count()).toBe(0);
    await joris.opens('/licences');
    await joris.page.getByRole('link', { name: LODGED }).click();
    await joris.page.getByRole('list', { name: 'History' }).waitFor();
    expect(await listBarriers(joris.page)).toEqual([]);
  });

  it('may sign up with the same address again, as somebody new', async () => {
    await nora.opens('/sign-in');
    await new EntranceScreen(nora.page).signUp(NORA);
    const mail = await world.mail.waitForCount(NORA.email, 'Confirm your e-mail address', 2);
    const entrance = new EntranceScreen(nora.page);
    await entrance.confirmAt(mail.links[0] ?? 'no link', NORA.password);
    await entrance.goToSignIn();
    await entrance.signIn(NORA.email, NORA.password);
    await nora.page.getByText('No role yet').waitFor();
  });

  it('met no error that nobody caught', () => expect([...nora.errors, ...joris.errors]).toEqual([]));
});
