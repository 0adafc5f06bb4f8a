import { DraftScreen } from '#e2e/screens/draft-screen';
import { FormBoxes } from '#e2e/screens/form-boxes';
import { SubmitScreen } from '#e2e/screens/submit-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { goBack } from '#e2e/support/go-back';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const FOR_BELGIUM = '26.70005-00001.001-ID-BE';
const FOR_NETHERLANDS = '26.70005-00001.001-ID-NL';

describe('L5: Ana types the licence number on her phone, without a network', () => {
  let world: StoryWorld;
  let ana: Person;
  let form: FormBoxes;
  let draft: DraftScreen;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    const whole = await getDemoLicence(caller, 'submittedDecking');
    await makeDraft(caller, whole, { licenceNumber: FOR_BELGIUM });
    ana = await world.enters('Ana Peeters', 'phone');
    form = new FormBoxes(ana.page);
    draft = new DraftScreen(ana.page);
    await ana.page.getByRole('link', { name: FOR_BELGIUM }).click();
    await draft.number.waitFor();
    await ana.losesTheNetwork();
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const number = () => form.box('FLEGT licence number');
  const types = async (words: string) => {
    await draft.number.fill(words);
    await form.leaves(number());
  };

  it('reads what Indonesian numbers look like as she types, and nothing else while it fits', async () => {
    await draft.number.fill('26.');
    await number().getByText('Numbers of Indonesia look like 16.xxxxx-xxxxx.xxx-ID-NL').waitFor();
    await types(FOR_BELGIUM);
    expect(await number().getByText('Please check').count()).toBe(0);
  });

  it('is warned of another format', async () => {
    await types('26.1-ID-BE');
    await number().getByText('Please check').waitFor();
    await number().getByText('The number does not look like those of the issuing country.').waitFor();
    expect(await number().getByText('Must be fixed').count()).toBe(0);
    expect(await listBarriers(ana.page)).toEqual([]);
    await form.showsInFull(number());
    await takeScreenshots(ana.page, 'licence-number-format');
  });

  it('is warned when the number is for another Member State than that of the point of entry', async () => {
    await types(FOR_NETHERLANDS);
    await number().getByText('The number is for Netherlands, the point of entry is in Belgium.').waitFor();
    await form.showsInFull(number());
    await takeScreenshots(ana.page, 'licence-number-destination');
  });

  it('may submit it all the same', async () => {
    await ana.page.getByRole('link', { name: 'Submit for Validation' }).click();
    await ana.page.getByRole('heading', { name: 'Check before submitting', level: 1 }).waitFor();
    expect(await new SubmitScreen(ana.page).verdict()).toContain('Nothing keeps you from submitting.');
    await goBack(ana.page);
  });

  it('reads that nothing is known of numbers of Ghana', async () => {
    await form.codes.getByRole('radio', { name: /^Ghana/ }).check();
    await types('GH/7');
    await number().getByText('No format is known for Ghana.').waitFor();
    expect(await number().getByText('Please check').count()).toBe(0);
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
