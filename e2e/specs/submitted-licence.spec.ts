import { CommandResponse } from '#contract/answer';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeSave } from '#e2e/support/make-save';
import type { Person } from '#e2e/support/person';
import { StoryWorld } from '#e2e/support/story-world';

describe('A licence that Ana submitted', () => {
  let world: StoryWorld;
  let ana: Person;
  let api: ApiCaller;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    api = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  it('is locked from the tap on, also before the server has it', async () => {
    const { id } = await getDemoLicence(api, 'wholeDraft');
    await ana.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await ana.page.locator(`a[href*="${id}"]`).waitFor();
    await ana.losesTheNetwork();
    await ana.opens(`/licences/${id}/edit`);
    await new DraftScreen(ana.page).submit();
    await ana.opens(`/licences/${id}/edit`);
    await ana.page.waitForURL(`**/licences/${id}/submitted`);
    await ana.page.getByRole('link', { name: 'Open the licence' }).click();
    await ana.page.getByText('can no longer be changed').waitFor();
    expect(await ana.page.getByRole('link', { name: 'Continue editing' }).count()).toBe(0);
    expect(await listBarriers(ana.page)).toEqual([]);
    await ana.opens(`/licences/${id}/pictures/2`);
    await ana.page.getByText('This licence was submitted: its pictures cannot be changed.').waitFor();
    expect(await ana.page.getByLabel('Choose files').count()).toBe(0);
    expect(await listBarriers(ana.page)).toEqual([]);
    await ana.opens(`/licences/${id}/submit`);
    await ana.page.waitForURL(`**/licences/${id}/submitted`);
    expect(await ana.page.getByRole('button', { name: 'Submit for Validation' }).count()).toBe(0);
    await ana.findsTheNetwork();
  });

  it('opens to be read, not to be typed in', async () => {
    const licence = await getDemoLicence(api, 'submittedDecking');
    for (const page of ['edit', 'submit', 'pictures/2', 'pictures/17', 'pictures/18']) {
      await ana.opens(`/licences/${licence.id}/${page}`);
      await ana.page.waitForURL((url) => url.pathname === `/licences/${licence.id}`);
      await ana.page.getByRole('heading', { name: 'Licence', level: 1, exact: true }).waitFor();
      expect(await ana.page.getByRole('textbox').count()).toBe(0);
      expect(await ana.page.getByRole('link', { name: 'Continue editing' }).count()).toBe(0);
      expect(await ana.page.getByLabel('Choose files').count()).toBe(0);
    }
    expect(await listBarriers(ana.page)).toEqual([]);
  });

  it('is not changed by a program with her session either', async () => {
    const licence = await getDemoLicence(api, 'submittedDecking');
    for (const kind of ['saveDraft', 'submit', 'discard'] as const) {
      const sent = await api.send('POST', '/api/commands', await makeSave(api, licence, kind));
      const [answer] = CommandResponse.parse(readJson(sent)).answers;
      const code = answer?.outcome === 'refused' ? answer.problem.code : answer?.outcome;
      expect(code).withContext(kind).toBe('not-allowed-now');
    }
    expect((await getDemoLicence(api, 'submittedDecking')).version).toBe(licence.version);
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
