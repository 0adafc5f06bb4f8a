import { v7 as newUuid } from 'uuid';
import { PendingRequests } from '#contract/role';
import { CompanyScreen } from '#e2e/screens/company-screen';
import type { NewAccount } from '#e2e/screens/entrance-screen';
import { RequestsScreen } from '#e2e/screens/requests-screen';
import { RolesScreen } from '#e2e/screens/roles-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { enterAccount } from '#e2e/support/enter-account';
import { openNewAccount } from '#e2e/support/new-account';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const account = (firstName: string, lastName: string): NewAccount => ({
  firstName,
  lastName,
  email: `${lastName.toLowerCase()}@example.org`,
  password: 'teak and meranti 2026',
});
const NORA = account('Nora', 'Kempen');
const OTTO = account('Otto', 'Aerts');
const LARS = account('Lars', 'Lemmens');
const LIGA = account('Līga', 'Ozola');
const KEMPEN = { id: newUuid(), name: 'Bosgroep Kempen BV', country: 'BE', city: 'Turnhout', eori: 'BE0777123456' };
const RIGA = { id: newUuid(), name: 'Rīgas Koks SIA', country: 'LV', city: 'Rīga', eori: 'LV40003000000' };
/** What a mail says once somebody decided. */
const ANSWERED = /(approved|refused) your request to act for/;
const PEETERS = { id: '01980000-0000-7000-8000-00000000c001', name: 'Peeters Hout NV' };

describe('Who decides about a role', () => {
  let world: StoryWorld;
  let nora: Person;
  let bruno: Person;
  let ana: Person;
  let sofie: Person;
  let lars: Person;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    bruno = await world.enters('Bruno Claes', 'desktop');
    ana = await world.enters('Ana Peeters', 'phone');
    sofie = await world.enters('Sofie Lund', 'desktop');
  });
  afterAll(async () => {
    for (const person of [nora, bruno, ana, sofie, lars]) await person?.goesHome();
    await world?.end();
  });

  const ask = async (caller: ApiCaller, companyId: string, words: string) => {
    const request = { role: 'importer', id: newUuid(), companyId, words };
    expect((await caller.send('POST', '/api/role-requests', request)).status).toBe(200);
  };
  const create = async (caller: ApiCaller, company: object) => {
    const details = { address: '', phone: '', email: '', sectionChapters: ['importedTimberProducts'], ...company };
    expect((await caller.send('POST', '/api/companies', details)).status).toBe(200);
  };
  /** Who waits for a decision of this demo person. */
  const listWaiting = async (name: string) => {
    const caller = await ApiCaller.enter(world.product.origin, name);
    const { requests } = PendingRequests.parse(readJson(await caller.call('GET', '/api/role-requests')));
    return requests.map(({ lastName }) => lastName);
  };
  const checkPage = async (person: Person, name: string) => {
    expect(await listBarriers(person.page)).toEqual([]);
    await takeScreenshots(person.page, name);
  };

  it('of the first importer of a company: the officer of its country, by keyboard', async () => {
    const caller = await openNewAccount(world, NORA);
    await create(caller, KEMPEN);
    await ask(caller, KEMPEN.id, 'We import decking from Java.\nTelephone +32 14 00 00 00.');
    const mail = await world.mail.waitForNews('bruno.claes@example.org', /asks for a role/);
    await bruno.opens(mail.links[0] ?? 'no link');
    const requests = new RequestsScreen(bruno.page);
    await requests.waitForIt();
    const card = requests.card('Nora Kempen');
    await card.getByText('becomes its administrator').waitFor();
    await card.getByText('Asked today').waitFor();
    await card.getByText('We import decking from Java.').waitFor();
    await checkPage(bruno, 'requests-officer');
    await card.getByRole('button', { name: 'Approve', exact: true }).focus();
    await bruno.page.keyboard.press('Enter');
    await bruno.page.getByRole('status').getByText('Nora Kempen has the role now.').waitFor();
    const focused = await bruno.page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toContain('for your decision');
    expect(await listWaiting('Mila Jansen')).not.toContain('Kempen');
  });

  it('makes her its administrator, and she is told', async () => {
    const mail = await world.mail.waitForNews(NORA.email, ANSWERED);
    expect(mail.text).toContain('You are its administrator');
    nora = await enterAccount(world, NORA, 'phone');
    const company = new CompanyScreen(nora.page);
    await company.open();
    await company.line('Nora Kempen').getByText('Administrator').waitFor();
    await checkPage(nora, 'company-of-one');
  });

  it('of a colleague: the administrator, on a phone, with a message', async () => {
    await ask(await openNewAccount(world, OTTO), KEMPEN.id, 'I am the new buyer.');
    await nora.opens('/inbox');
    await nora.page.getByRole('link', { name: 'Somebody asks for a role' }).click({ timeout: 60_000 });
    const requests = new RequestsScreen(nora.page);
    await requests.waitForIt();
    const card = requests.card('Otto Aerts');
    await card.getByRole('button', { name: 'Approve with a message …' }).click();
    await card.getByRole('textbox', { name: 'Message' }).fill('Welcome, Otto.');
    await checkPage(nora, 'requests-administrator');
    await card.getByRole('button', { name: 'Approve', exact: true }).click();
    await nora.page.getByRole('status').getByText('Otto Aerts has the role now.').waitFor();
    await nora.page.getByText('Nothing waits').waitFor();
    await checkPage(nora, 'requests-empty');
    const mail = await world.mail.waitForNews(OTTO.email, ANSWERED);
    expect(mail.text).toContain('Welcome, Otto.');
    const company = new CompanyScreen(nora.page);
    await company.open();
    await company.waitForStatus('Otto Aerts', 'active');
  });

  it('of a customs officer: the support team only', async () => {
    expect(await listWaiting('Bruno Claes')).not.toContain('Visser');
    await sofie.opens('/requests');
    const requests = new RequestsScreen(sofie.page);
    await requests.waitForIt();
    await checkPage(sofie, 'requests-support');
    await requests.approve('Pim Visser');
    await world.mail.waitForNews('pim.visser@example.org', ANSWERED);
  });

  it('is refused with a reason, which is asked for', async () => {
    await ask(await openNewAccount(world, LARS), PEETERS.id, 'Let me in.');
    await ana.opens('/requests');
    const requests = new RequestsScreen(ana.page);
    await requests.refuse('Lars Lemmens', ' ');
    await requests.card('Lars Lemmens').getByText('Please say why: the person reads it.').waitFor();
    await checkPage(ana, 'requests-refusal');
    await requests.card('Lars Lemmens').getByRole('textbox').fill('Please write from your address at the company.');
    await requests.card('Lars Lemmens').getByRole('button', { name: 'Refuse with this reason' }).click();
    await ana.page.getByRole('status').getByText('Lars Lemmens was told of the refusal.').waitFor();
  });

  it('is told by e-mail and inbox, and asked again', async () => {
    const mail = await world.mail.waitForNews(LARS.email, ANSWERED);
    expect(mail.text).toContain('Please write from your address at the company.');
    lars = await enterAccount(world, LARS, 'phone');
    await lars.opens('/inbox');
    const news = lars.page.getByRole('listitem').filter({ hasText: 'Your role request was decided' });
    await news.getByText('Please write from your address at the company.').waitFor({ timeout: 60_000 });
    await checkPage(lars, 'inbox-refused');
    await news.getByRole('link', { name: 'Your role request was decided' }).click();
    const roles = new RolesScreen(lars.page);
    await roles.waitForRole(PEETERS.name, 'refused');
    await roles.askForOperator(PEETERS.name, 'Once more, from my address at the company.');
  });

  it('the first decision stands: who comes second is told kindly, and sees the list as it is', async () => {
    await bruno.opens('/requests');
    const late = new RequestsScreen(bruno.page);
    await late.card('Lars Lemmens').waitFor();
    await ana.opens('/requests');
    await new RequestsScreen(ana.page).approve('Lars Lemmens');
    await late.refuse('Lars Lemmens', 'I do not know this person.');
    await bruno.page.getByRole('alert').getByText('Somebody decided about this request before you').waitFor();
    await late.card('Lars Lemmens').waitFor({ state: 'detached' });
    await checkPage(bruno, 'requests-second');
  });

  it('stands in the support team’s queue where no officer is', async () => {
    const caller = await openNewAccount(world, LIGA);
    await create(caller, RIGA);
    await ask(caller, RIGA.id, '');
    for (const officer of ['Bruno Claes', 'Mila Jansen']) expect(await listWaiting(officer)).not.toContain('Ozola');
    await sofie.opens('/requests');
    await new RequestsScreen(sofie.page).card('Līga Ozola').getByText('becomes its administrator').waitFor();
  });

  it('keeps the reason while the network is away', async () => {
    const requests = new RequestsScreen(sofie.page);
    await sofie.losesTheNetwork();
    await requests.refuse('Līga Ozola', 'The EORI number is not yours.');
    await requests.card('Līga Ozola').waitFor();
    await sofie.page.getByRole('alert').getByText('The server cannot be reached now').waitFor();
    const reason = requests.card('Līga Ozola').getByRole('textbox', { name: 'Reason for the refusal' });
    expect(await reason.inputValue()).toBe('The EORI number is not yours.');
    await checkPage(sofie, 'requests-offline');
    await sofie.findsTheNetwork();
    await requests.card('Līga Ozola').getByRole('button', { name: 'Back' }).click();
    await requests.approve('Līga Ozola');
    await world.mail.waitForNews(LIGA.email, ANSWERED);
  });

  it('met no error that nobody caught', () =>
    expect([nora, bruno, ana, sofie, lars].flatMap((person) => person.errors)).toEqual([]));
});
