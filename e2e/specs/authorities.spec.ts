import { SubmitScreen } from '#e2e/screens/submit-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NUMBER = '26.80002-00001.001-ID-LV';
const NAME_EN = 'State Forest Service of Latvia';
const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);

describe('A country without an officer', () => {
  let world: StoryWorld;
  let ana: Person;
  let sofie: Person;
  let other: Person;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    const whole = await getDemoLicence(caller, 'submittedDecking');
    id = await makeDraft(caller, whole, { licenceNumber: NUMBER });
    sofie = await world.enters('Sofie Lund', 'desktop');
    other = await world.enters('Sofie Lund', 'phone');
  });
  afterAll(async () => {
    for (const person of [ana, sofie, other]) await person?.goesHome();
    await world?.end();
  });

  const checkPage = async (person: Person, name: string) => {
    expect(await listBarriers(person.page)).toEqual([]);
    await takeScreenshots(person.page, name);
  };
  const field = ({ page }: Person, name: string) => page.getByRole('textbox', { name });
  const save = ({ page }: Person) => page.getByRole('button', { name: 'Save', exact: true }).click();
  const goToLatvia = async ({ page }: Person) => {
    await page.getByRole('link', { name: 'Authorities' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Latvia' }).getByText('No officer').waitFor();
    await page.getByRole('link', { name: /^Latvia/ }).click();
    await page.getByRole('heading', { name: 'Latvia', level: 1 }).waitFor();
  };

  it('the support team sees which authorities have an officer, and what is not known of them', async () => {
    await sofie.page.getByRole('link', { name: 'Authorities' }).click();
    await sofie.page.getByText('2 of 27 have an active officer').waitFor();
    await sofie.page.getByRole('listitem').filter({ hasText: 'Belgium' }).getByText('Officer active').waitFor();
    await checkPage(sofie, 'authorities');
  });

  it('completes Latvia, after a slip in the mailbox', async () => {
    await goToLatvia(other);
    await goToLatvia(sofie);
    await field(sofie, 'Name in English').fill(NAME_EN);
    await field(sofie, 'Official mailbox').fill('no address');
    await save(sofie);
    await sofie.page.getByText('This is not an e-mail address.').waitFor();
    await checkPage(sofie, 'authority-fault');
    await field(sofie, 'Official mailbox').fill('pasts@vmd.example');
    await save(sofie);
    await sofie.page.getByRole('status').getByText('The authority’s entry is saved.').waitFor();
    await sofie.page.getByRole('listitem').filter({ hasText: 'Latvia' }).getByText(NAME_EN).waitFor();
  });

  it('who saves an older copy is told, keeps what was typed, and sees what stands there now', async () => {
    await field(other, 'Telephone').fill('+371 67 000 000');
    await field(other, 'Name in English').fill('Forest Service');
    await save(other);
    await other.page.getByRole('alert').getByText('Somebody changed this entry while you typed.').waitFor();
    await other.page.getByText(`Stands there now: ${NAME_EN}`).waitFor();
    expect(await field(other, 'Telephone').inputValue()).toBe('+371 67 000 000');
    await checkPage(other, 'authority-stale');
    await field(other, 'Name in English').fill(NAME_EN);
    await field(other, 'Official mailbox').fill('pasts@vmd.example');
    await save(other);
    await other.page.getByRole('status').getByText('The authority’s entry is saved.').waitFor();
  });

  it('the last step of submitting names it, and says offline too that nobody is there', async () => {
    ana = await world.enters('Ana Peeters', 'phone');
    await ana.page.getByRole('link', { name: NUMBER }).click();
    await ana.page.getByRole('textbox', { name: 'Distinguishing marks', exact: true }).waitFor();
    await ana.losesTheNetwork();
    await ana.opens(`/licences/${id}/submit`);
    const submission = new SubmitScreen(ana.page);
    await submission.opensDialog();
    await submission.choosesEntry('LV', 'LV000207');
    await submission.choosesArrival(inTenDays);
    await submission.passesBehalf();
    await ana.page.getByText(NAME_EN).waitFor();
    await ana.page.getByText('No officer of Latvia works with this app yet.').waitFor();
    await checkPage(ana, 'submit-no-officer');
    await submission.submits('');
    await submission.waitForNotLodged();
    await ana.findsTheNetwork();
    await submission.waitForReceipt();
  });

  it('it waits with the support team, who can write to the authority', async () => {
    await other.opens('/requests');
    await other.page.getByRole('link', { name: 'Waiting licences' }).click();
    const latvia = other.page.getByRole('region', { name: 'Latvia' });
    await latvia.getByText(NUMBER).waitFor();
    const letter = await latvia.getByRole('link', { name: 'Write to the authority' }).getAttribute('href');
    expect(letter).toContain('mailto:pasts%40vmd.example?subject=');
    expect(decodeURIComponent(letter ?? '')).toContain(NUMBER);
    await checkPage(other, 'waiting-licences');
  });

  it('met no error that nobody caught', () =>
    expect([ana, sofie, other].flatMap((person) => person.errors)).toEqual([]));
});
