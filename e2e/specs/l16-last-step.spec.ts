import { parsePlainDate } from '#domain/values/plain-date';
import { SubmitScreen } from '#e2e/screens/submit-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NUMBER = '26.90007-00001.001-ID-NL';
const EXPIRED = parsePlainDate('2024-02-01');
const WORDS = 'The original comes by courier on Monday.';

describe('Ana comes to the last step of submitting', () => {
  let world: StoryWorld;
  let ana: Person;
  let screen: SubmitScreen;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    const whole = await getDemoLicence(caller, 'cleared');
    const changes = { licenceNumber: NUMBER, expiresOn: EXPIRED, signedOn: null, pointOfEntry: 'BE101000' };
    id = await makeDraft(caller, whole, changes);
    ana = await world.enters('Ana Peeters', 'phone');
    screen = new SubmitScreen(ana.page);
    await ana.page.getByRole('link', { name: NUMBER }).waitFor();
    await ana.opens(`/licences/${id}/submit`);
    await screen.opensDialog();
    for (const step of [2, 3, 4]) {
      await screen.goes('Next');
      await screen.isAtStep(step);
    }
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const says = (words: string | RegExp) => screen.dialog.getByText(words).first().waitFor();
  const checkPage = async (name: string) => {
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, name);
  };

  it('L16: reads which authority will be asked, and that nothing can be changed afterwards', async () => {
    await says('validation of the licence by the Competent Authority of Belgium');
    await says('After submission, you will not be able to modify the provided information anymore');
    await says('unless the authority returns the licence to you');
    for (const name of ['Close', 'Cancel', 'Previous', 'Submit'])
      await screen.dialog.getByRole('button', { name, exact: true }).waitFor();
    expect(await screen.dialog.getByText('You have no connection now.').count()).toBe(0);
  });

  it('L16: is told again what the point of entry brings to light', async () => {
    await says('The number is for Netherlands, the point of entry is in Belgium.');
    await says('The licence expired on 1 Feb 2024.');
    await says(/other things? (is|are) to be checked/);
    await checkPage('l16-last-step');
    await screen.dialog.getByRole('button', { name: 'Look at the list' }).click();
    await screen.dialog.waitFor({ state: 'hidden' });
    await ana.page.getByText('Enter the place and the date of the signature.').first().waitFor();
  });

  it('L16: without a network hears before she submits that it waits on this device', async () => {
    await screen.opensDialog();
    for (const step of [2, 3, 4]) {
      await screen.goes('Next');
      await screen.isAtStep(step);
    }
    await ana.losesTheNetwork();
    await says('You have no connection now.');
    await says('It counts as lodged only when the server has received it.');
    await screen.dialog.getByRole('textbox', { name: 'Additional information for the authority' }).fill(WORDS);
    await checkPage('l16-offline');
    await screen.goes('Previous');
    await screen.isAtStep(3);
    await screen.goes('Next');
    await screen.submits(WORDS);
    await screen.waitForNotLodged();
  });

  it('L16: it goes by itself, with her words, once there is a network', async () => {
    await ana.findsTheNetwork();
    await screen.waitForReceipt();
    const [row] = await world.product.rows<{ words: string; validation: string }>(
      `select content->>'additionalText' as words, validation_state as validation from licences where id = $1`,
      id,
    );
    expect(row).toEqual({ words: WORDS, validation: 'submitted' });
    expect(ana.errors).toEqual([]);
  });
});
