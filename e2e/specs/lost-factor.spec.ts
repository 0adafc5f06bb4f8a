import { v7 as newUuid } from 'uuid';
import { FactorHolder } from '#contract/second-factor';
import { EntranceScreen, type NewAccount } from '#e2e/screens/entrance-screen';
import { LostFactorScreen } from '#e2e/screens/lost-factor-screen';
import { SecondFactorScreen } from '#e2e/screens/second-factor-screen';
import { ApiCaller, describeProblem, readJson } from '#e2e/support/api-caller';
import { addAuthenticatorApp } from '#e2e/support/authenticator-app';
import { listBarriers } from '#e2e/support/axe';
import { openNewAccount } from '#e2e/support/new-account';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NINA: NewAccount = {
  firstName: 'Nina',
  lastName: 'Claessens',
  email: 'nina@example.org',
  password: 'larch and spruce 2026',
};
const STOLEN = 'Phone stolen in the port; called back at the office in Antwerp.';
const AGAIN = 'Sold the new phone with the app on it. Called back again.';
const HOLDER = '/api/second-factor/holder';

describe('Nina of customs lost her authenticator app', () => {
  let world: StoryWorld;
  let support: ApiCaller;
  let atDesk: Person;
  let onTheRoad: Person;
  let nina: Person;
  let ninas: ApiCaller;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    support = await ApiCaller.enter(world.product.origin, 'Sofie Lund');
    ninas = await openNewAccount(world, NINA);
    const request = { role: 'customs', id: newUuid(), officeCode: 'BE101000', words: '' };
    expect((await ninas.send('POST', '/api/role-requests', request)).status).toBe(200);
    const decision = { decision: 'approve', words: '' };
    expect((await support.send('POST', `/api/role-requests/${request.id}/decision`, decision)).status).toBe(200);
    await addAuthenticatorApp(ninas, 'The stolen phone');
    nina = await world.arrives('phone');
    atDesk = await world.enters('Sofie Lund', 'desktop');
    onTheRoad = await world.enters('Sofie Lund', 'phone');
  });
  afterAll(async () => {
    for (const person of [atDesk, onTheRoad, nina]) await person?.goesHome();
    await world?.end();
  });

  const checkPage = async ({ page }: Person, name: string) => {
    expect(await listBarriers(page)).toEqual([]);
    await takeScreenshots(page, name);
  };
  const signInAgain = async () => {
    const caller = new ApiCaller(world.product.origin);
    await caller.signIn(NINA.email, NINA.password);
    return caller;
  };

  it('and is told whom to turn to, where she is asked for a code of it', async () => {
    await new EntranceScreen(nina.page).signIn(NINA.email, NINA.password);
    await new SecondFactorScreen(nina.page).waitForStep();
    await nina.page.getByText('Write to the support team: they make sure it is you').waitFor();
    const mailTo = await nina.page.getByRole('link', { name: 'support@example.org' }).getAttribute('href');
    expect(mailTo).toBe('mailto:support@example.org');
    await checkPage(nina, 'lost-factor-whom-to-turn-to');
  });

  it('whom the support team finds by her whole address, and sees who she is', async () => {
    const screen = new LostFactorScreen(atDesk.page);
    await screen.open();
    await screen.find('nina');
    await atDesk.page.getByText('This is not an e-mail address.').waitFor();
    await screen.find('nobody@example.org');
    await atDesk.page.getByText('No account has this address.').waitFor();
    await checkPage(atDesk, 'lost-factor-nobody');
    await screen.find(NINA.email);
    const card = screen.card('Nina Claessens');
    await card.getByText(/C\.O\. - Customs Office · .*BE101000/).waitFor();
    await card.getByText('Authenticator app').waitFor();
    await card.getByText('10 are left. Do they have any?').waitFor();
    expect(await atDesk.page.getByText('The stolen phone').count()).toBe(0);
    await screen.history.filter({ hasText: 'Authenticator app added' }).waitFor();
    await checkPage(atDesk, 'lost-factor-found');
  });

  it('gets a new start, with a reason, once it is said what happens then', async () => {
    const screen = new LostFactorScreen(atDesk.page);
    await screen.begin.click();
    await atDesk.page.getByText('They are told by mail, and sign in with the password alone.').waitFor();
    await screen.confirm();
    await atDesk.page.getByText('Please say why: it stays in the history.').waitFor();
    await screen.reason.fill(STOLEN);
    await checkPage(atDesk, 'lost-factor-reason');
    await screen.confirm();
    await atDesk.page.getByRole('status').getByText('Nina Claessens has a new start, and is told by mail.').waitFor();
    await screen.card('Nina Claessens').getByText('the password alone opens the account').waitFor();
    const line = screen.history.first();
    await line.getByText('All removed for a new start, by Sofie Lund').waitFor();
    await line.getByText(STOLEN).waitFor();
    expect(await screen.begin.count()).toBe(0);
    await checkPage(atDesk, 'lost-factor-given-back');
  });

  it('is told by mail, is signed out, and signs in with the password alone, her role as it was', async () => {
    const mail = await world.mail.waitFor(NINA.email, 'the support team gave you a new start');
    expect(mail.text).toContain('Your roles stay as they are.');
    expect(describeProblem(await ninas.call('GET', '/api/session'))).toBe('401 not-signed-in');
    await nina.opens('/sign-in');
    await new EntranceScreen(nina.page).signIn(NINA.email, NINA.password);
    await nina.page.waitForURL(/\/clearance/);
  });

  it('adds a new app, and loses it too: the phone of the support team has what it needs', async () => {
    ninas = await signInAgain();
    await addAuthenticatorApp(ninas, 'The new phone');
    const screen = new LostFactorScreen(onTheRoad.page);
    await screen.open();
    await screen.find(NINA.email);
    await screen.begin.click();
    await screen.reason.fill(AGAIN);
    await checkPage(onTheRoad, 'lost-factor-phone');
  });

  it('has one added meanwhile: nothing is removed that was not looked at', async () => {
    await addAuthenticatorApp(ninas, 'A tablet');
    const screen = new LostFactorScreen(onTheRoad.page);
    await screen.confirm();
    await onTheRoad.page.getByText('This was changed in the meantime.').waitFor();
    await screen.card('Nina Claessens').getByText('Authenticator app').nth(1).waitFor();
    expect(await screen.reason.inputValue()).toBe(AGAIN);
    await checkPage(onTheRoad, 'lost-factor-changed');
    await screen.confirm();
    await screen.history.first().getByText(AGAIN).waitFor();
    await checkPage(onTheRoad, 'lost-factor-history');
    await signInAgain();
  });

  it('is nobody else’s to look at, and no member of the team gives back their own', async () => {
    await addAuthenticatorApp(support, 'Sofie’s phone');
    const screen = new LostFactorScreen(onTheRoad.page);
    await screen.find('sofie.lund@example.org');
    await screen.card('Sofie Lund').getByText('This is your own account.').waitFor();
    expect(await screen.begin.count()).toBe(0);
    await checkPage(onTheRoad, 'lost-factor-own');
    const own = FactorHolder.parse(readJson(await support.send('POST', HOLDER, { email: 'sofie.lund@example.org' })));
    const input = { id: newUuid(), accountId: own.accountId, seen: own.history[0]?.id, words: 'Mine.' };
    expect(describeProblem(await support.send('POST', '/api/second-factor/given-back', input))).toBe('409 own-factor');
    const officer = await ApiCaller.enter(world.product.origin, 'Bruno Claes');
    expect(describeProblem(await officer.send('POST', HOLDER, { email: NINA.email }))).toBe('404 not-found');
    const other = { ...input, id: newUuid() };
    expect(describeProblem(await officer.send('POST', '/api/second-factor/given-back', other))).toBe('404 not-found');
    await nina.opens('/lost-factor');
    await nina.page.waitForURL(/\/clearance/);
    expect(await nina.page.getByRole('link', { name: 'Lost second factor' }).count()).toBe(0);
  });

  it('is what the database says', async () => {
    const events = await world.product.rows<{ kind: string; by: string; words: string }>(
      `select e.kind, b.email as by, e.words from factor_events e join accounts a on a.id = e.account_id
       join accounts b on b.id = e.by_id where a.email = $1 order by e.at`,
      NINA.email,
    );
    const added = { kind: 'added', by: NINA.email, words: '' };
    const givenBack = { kind: 'givenBack', by: 'sofie.lund@example.org' };
    expect(events).toEqual([added, { ...givenBack, words: STOLEN }, added, added, { ...givenBack, words: AGAIN }]);
    const left = await world.product.rows(
      `select (select count(*)::int from second_factors f where f.account_id = a.id) as factors,
              (select count(*)::int from recovery_codes c where c.account_id = a.id) as codes,
              (select array_agg(g.status) from role_grants g where g.account_id = a.id) as roles
       from accounts a where a.email = $1`,
      NINA.email,
    );
    expect(left).toEqual([{ factors: 0, codes: 0, roles: ['active'] }]);
  });

  it('met no error that nobody caught', () => expect([atDesk, onTheRoad, nina].flatMap((it) => it.errors)).toEqual([]));
});
