import { Mandates } from '#contract/mandate';
import { loadPaperLicence } from '#e2e/fixtures/paper-licence';
import { CompanyScreen } from '#e2e/screens/company-screen';
import { LicenceFormScreen } from '#e2e/screens/licence-form-screen';
import { LicencesScreen } from '#e2e/screens/licences-screen';
import { RequestsScreen } from '#e2e/screens/requests-screen';
import { SubmitScreen } from '#e2e/screens/submit-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const paper = loadPaperLicence('13-good');
const DE_VRIES = { name: 'De Vries Houthandel BV', eori: 'NL001234567' };
const AGENT = 'Peeters Hout NV';
const LATE = '26.80003-00001.001-ID-NL';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('A mandate: Joris makes a licence for another company', () => {
  let world: StoryWorld;
  let joris: Person;
  let daan: Person;
  let lateDraft: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    joris = await world.enters('Joris Peeters', 'phone');
    daan = await world.enters('Daan de Vries', 'phone');
  });
  afterAll(async () => {
    for (const person of [joris, daan]) await person?.goesHome();
    await world?.end();
  });

  const checkPage = async (person: Person, name: string) => {
    expect(await listBarriers(person.page)).toEqual([]);
    await takeScreenshots(person.page, name);
  };
  const forWhom = () => joris.page.getByRole('heading', { name: 'For whom is this licence?' });

  it('he asks for it', async () => {
    const company = new CompanyScreen(joris.page);
    await company.open();
    await company.asksForMandate(DE_VRIES.name, DE_VRIES.eori, inDays(90), 'As agreed with Daan in Rotterdam.');
    await company.waitForStatus(DE_VRIES.name, 'requested');
    await checkPage(joris, 'company-mandate-requested');
  });

  it('the administrator of the other company gives it, on the phone', async () => {
    await daan.opens('/inbox');
    await daan.page.getByRole('link', { name: 'A company asks for a mandate' }).click({ timeout: 60_000 });
    const requests = new RequestsScreen(daan.page);
    await requests.waitForIt();
    const card = requests.card(`${AGENT} asks to work for ${DE_VRIES.name}`);
    await card.getByText('As agreed with Daan in Rotterdam.').waitFor();
    await checkPage(daan, 'requests-mandate');
    await card.getByRole('button', { name: 'Approve', exact: true }).click();
    await daan.page.getByRole('status').getByText(`${AGENT} has the mandate now.`).waitFor();
    await world.mail.waitForNews('joris.peeters@example.org', new RegExp(`approved that ${AGENT} makes licences for`));
  });

  it('he chooses it for a new licence, without a network', async () => {
    await joris.opens('/inbox');
    await joris.page.getByRole('link', { name: 'A mandate request was decided' }).first().click({ timeout: 60_000 });
    const company = new CompanyScreen(joris.page);
    await company.waitForStatus(DE_VRIES.name, 'active');
    await joris.opens('/licences');
    await joris.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await joris.losesTheNetwork();
    await joris.page.getByRole('link', { name: 'Create New Licence' }).click();
    await forWhom().waitFor();
    await checkPage(joris, 'new-licence-for-whom');
    await joris.page.getByRole('button', { name: DE_VRIES.name }).click();
    const form = new LicenceFormScreen(joris.page);
    await form.fillFirstHalf(paper);
    await form.fillSecondHalf(paper);
    await form.isSaved();
  });

  it('the dialog says for whom, from the mandate', async () => {
    const form = new LicenceFormScreen(joris.page);
    const submission = new SubmitScreen(joris.page);
    await form.goesToSubmit();
    await submission.opensDialog();
    await submission.choosesEntry('NL', 'NL000396');
    await submission.choosesArrival(inDays(10));
    await joris.page.getByText('This comes from the mandate your company holds.').waitFor();
    expect(await joris.page.getByRole('radio', { name: DE_VRIES.name }).isChecked()).toBeTrue();
    await joris.page.getByText('Waalhaven Oostzijde 81').waitFor();
    await checkPage(joris, 'submit-mandate');
    await submission.passesBehalf();
    await submission.submits('Papers are with De Vries.');
    await submission.waitForNotLodged();
    await joris.findsTheNetwork();
    await submission.waitForReceipt();
    await joris.opens('/licences');
    const licences = new LicencesScreen(joris.page);
    await licences.waitForState(paper.number, 'Submitted');
    await licences.opens(paper.number);
    await joris.page.getByText(`For ${DE_VRIES.name}`).waitFor();
    await checkPage(joris, 'licence-for-principal');
  });

  it('Daan is told, and sees the licence that was made for his company', async () => {
    const mail = await world.mail.waitForNews(
      'daan.de.vries@example.org',
      new RegExp(`submitted FLEGT licence ${paper.number}`),
    );
    await daan.opens(mail.links[0] ?? 'no link');
    await daan.page.getByText(`For ${DE_VRIES.name}`).waitFor({ timeout: 60_000 });
    const licence = new LicencesScreen(daan.page);
    for (const action of ['Continue editing', 'Correct and send again', 'Withdraw'])
      expect(await licence.offers(action))
        .withContext(action)
        .toBeFalse();
    await checkPage(daan, 'licence-of-agent');
  });

  it('he ends it, in two steps', async () => {
    const caller = await ApiCaller.enter(world.product.origin, 'Joris Peeters');
    const { mandates } = Mandates.parse(readJson(await caller.call('GET', '/api/mandates')));
    const lodged = await getDemoLicence(caller, 'submittedOfJoris');
    const [mandate] = mandates;
    if (!mandate) throw new Error('Joris’s company has no mandate.');
    const { name, address, country } = mandate.principal;
    const begun = { mandateId: mandate.id, onBehalfOf: { name, address, country } };
    lateDraft = await makeDraft(caller, lodged, { licenceNumber: LATE, ...begun });
    const company = new CompanyScreen(daan.page);
    await company.open();
    await company.endsMandate(AGENT, 'We do it ourselves from now on.');
    await checkPage(daan, 'company-mandate-ended');
    const mail = await world.mail.waitForNews('joris.peeters@example.org', /ended the mandate of/);
    expect(mail.text).toContain('We do it ourselves from now on.');
  });

  it('it can no longer be chosen', async () => {
    await joris.opens('/inbox');
    await joris.page.getByRole('link', { name: 'A mandate was ended' }).first().waitFor({ timeout: 60_000 });
    await joris.opens('/licences');
    await joris.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await new LicenceFormScreen(joris.page).begin();
    expect(await forWhom().isVisible()).toBeFalse();
  });

  it('a draft made under it says so in the last step, is kept when the server refuses it, and is mended', async () => {
    await joris.opens(`/licences/${lateDraft}/edit`);
    const form = new LicenceFormScreen(joris.page);
    const submission = new SubmitScreen(joris.page);
    const dialog = joris.page.getByRole('dialog', { name: 'Submit licence for validation' });
    const next = () => dialog.getByRole('button', { name: 'Next' }).click();
    await form.goesToSubmit();
    await submission.opensDialog();
    for (const heading of ['Time Of Arrival (mandatory)', 'On Behalf (optional)', 'Final step...']) {
      await next();
      await dialog.getByRole('heading', { name: heading }).waitFor();
    }
    await dialog.getByRole('alert').getByText(`The mandate of ${DE_VRIES.name} does not hold today`).waitFor();
    await checkPage(joris, 'submit-mandate-over');
    await submission.submits('');
    await joris.page
      .getByRole('alert')
      .getByText('The mandate chosen does not hold today')
      .waitFor({ timeout: 60_000 });
    await checkPage(joris, 'submitted-mandate-over');
    await joris.page.getByRole('button', { name: 'Mend it' }).click();
    await form.goesToSubmit();
    await submission.opensDialog();
    for (const heading of ['Time Of Arrival (mandatory)', 'On Behalf (optional)']) {
      await next();
      await dialog.getByRole('heading', { name: heading }).waitFor();
    }
    await dialog.getByRole('radio', { name: AGENT }).check();
    await submission.passesBehalf();
    await submission.submits('');
    await submission.waitForReceipt();
  });

  it('met no error that nobody caught', () => expect([joris, daan].flatMap((person) => person.errors)).toEqual([]));
});
