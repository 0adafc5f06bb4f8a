import { v7 as newUuid } from 'uuid';
import { CompanyScreen } from '#e2e/screens/company-screen';
import type { NewAccount } from '#e2e/screens/entrance-screen';
import { RequestsScreen } from '#e2e/screens/requests-screen';
import type { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { enterAccount } from '#e2e/support/enter-account';
import { openNewAccount } from '#e2e/support/new-account';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const EORI = 'BE0777654321';
const NINA: NewAccount = {
  firstName: 'Nina',
  lastName: 'Claessens',
  email: 'nina@example.org',
  password: 'larch and spruce 2026',
};
/** One name only (F28). */
const RAMA: NewAccount = { firstName: 'Rama', lastName: '', email: 'rama@example.org', password: 'sal and ebony 2026' };

describe('A7: two companies claim one EORI', () => {
  let world: StoryWorld;
  let bruno: Person;
  let sofie: Person;
  let nina: Person;
  let requests: RequestsScreen;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    await ask(await openNewAccount(world, RAMA), 'First Come Trading', false);
    await ask(await openNewAccount(world, NINA), 'Houthandel Claessens BV', true);
    bruno = await world.enters('Bruno Claes', 'desktop');
    sofie = await world.enters('Sofie Lund', 'phone');
    requests = new RequestsScreen(bruno.page);
  });
  afterAll(async () => {
    for (const person of [bruno, sofie, nina]) await person?.goesHome();
    await world?.end();
  });

  /** Somebody claims the EORI for a company and asks to act for it. */
  const ask = async (caller: ApiCaller, name: string, isOwnClaim: boolean) => {
    const id = newUuid();
    const details = { address: '', phone: '', email: '', sectionChapters: ['importedTimberProducts'], isOwnClaim };
    const company = { ...details, id, name, country: 'BE', city: 'Gent', eori: EORI };
    expect((await caller.send('POST', '/api/companies', company)).status).toBe(200);
    const request = { role: 'importer', id: newUuid(), companyId: id, words: '' };
    expect((await caller.send('POST', '/api/role-requests', request)).status).toBe(200);
  };

  it('and the officer sees both before deciding', async () => {
    await bruno.opens('/requests');
    await requests.waitForIt();
    const card = requests.card('Nina Claessens');
    await card.getByText(`The EORI ${EORI} of this company is claimed, not confirmed`).waitFor();
    await card.getByRole('heading', { name: `Other companies claim the EORI ${EORI} too:` }).waitFor();
    await card.getByRole('listitem').filter({ hasText: 'First Come Trading' }).getByText('claimed').waitFor();
    await requests.card('Rama').getByRole('listitem').filter({ hasText: 'Houthandel Claessens BV' }).waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'claimed-twice');
  });

  it('confirms one by approving its first importer; the other can no longer be, and the page says what to do', async () => {
    await requests.approve('Nina Claessens');
    await requests.card('Rama').getByRole('button', { name: 'Approve', exact: true }).click();
    await bruno.page.getByText('This EORI is confirmed for another company.').waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
  });

  it('corrects its details as the administrator, with a reason, which the history keeps', async () => {
    nina = await enterAccount(world, NINA, 'phone');
    const company = new CompanyScreen(nina.page);
    await company.open();
    await nina.page.getByRole('link', { name: 'Correct the details' }).click();
    const field = (name: RegExp) => nina.page.getByRole('textbox', { name });
    await field(/^Name$/).fill('Houthandel Claessens NV');
    expect(await field(/^EORI/).count()).toBe(0);
    await nina.page.getByRole('button', { name: 'Save the correction' }).click();
    await field(/^Why is it corrected/)
      .and(nina.page.locator('[aria-invalid="true"]'))
      .waitFor();
    expect(await listBarriers(nina.page)).toEqual([]);
    await field(/^Why is it corrected/).fill('It became a public company.');
    await takeScreenshots(nina.page, 'correct-company');
    await nina.page.getByRole('button', { name: 'Save the correction' }).click();
    await nina.page.getByRole('heading', { name: 'Houthandel Claessens NV' }).waitFor();
    const line = nina.page.getByRole('listitem').filter({ hasText: 'It became a public company.' });
    await line.getByText('Houthandel Claessens BV').waitFor();
    await line.getByText('Nina Claessens').waitFor();
    expect(await listBarriers(nina.page)).toEqual([]);
    await takeScreenshots(nina.page, 'company-history');
  });

  it('has the wrong claim corrected by the support team, country and EORI too', async () => {
    await sofie.opens('/requests');
    const card = new RequestsScreen(sofie.page).card('Rama');
    await card.getByRole('link', { name: 'Correct this company' }).click();
    const eori = sofie.page.getByRole('textbox', { name: 'EORI number' });
    await eori.fill('BE0777000001');
    await sofie.page.getByRole('textbox', { name: 'Why is it corrected' }).fill('They typed that of another company.');
    await sofie.page.getByRole('button', { name: 'Save the correction' }).click();
    await sofie.page.getByRole('status').getByText('The details are corrected.').waitFor();
    await bruno.page.reload();
    await requests.waitForIt();
    await requests.card('Rama').getByText('The EORI BE0777000001 of this company').waitFor();
    expect(await requests.card('Rama').getByText('Other companies claim').count()).toBe(0);
    await requests.approve('Rama');
  });

  it('met no error that nobody caught', () => expect([...bruno.errors, ...sofie.errors, ...nina.errors]).toEqual([]));
});
