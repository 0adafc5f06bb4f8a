import { LicenceFormScreen } from '#e2e/screens/licence-form-screen';
import { SubmitScreen } from '#e2e/screens/submit-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

describe('R8: Bruno introduces a licence himself', () => {
  let world: StoryWorld;
  let bruno: Person;
  let submit: SubmitScreen;
  let id: string;
  let number: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const caller = await ApiCaller.enter(world.product.origin, 'Bruno Claes');
    const model = await getDemoLicence(caller, 'cleared');
    number = `${model.content.licenceNumber}-B`;
    id = await makeDraft(caller, model, { licenceNumber: number, pointOfEntry: 'NL000396' });
    bruno = await world.enters('Bruno Claes', 'desktop');
    submit = new SubmitScreen(bruno.page);
  });
  afterAll(async () => {
    await bruno?.goesHome();
    await world?.end();
  });

  it('begins at the desk, and finds what he began there again', async () => {
    await bruno.opens('/desk');
    await new LicenceFormScreen(bruno.page).begin();
    await bruno.opens('/desk');
    await bruno.page.getByRole('button', { name: /^Your drafts/ }).click();
    await bruno.page.getByRole('link', { name: number }).waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-own-drafts');
    await bruno.page.getByRole('link', { name: number }).click();
    await bruno.page.getByRole('heading', { name: number, level: 1 }).waitFor();
  });

  it('can lodge it only with his own authority', async () => {
    await new LicenceFormScreen(bruno.page).goesToSubmit();
    await submit.opensDialog();
    await submit.dialog
      .getByRole('alert')
      .getByText('goods that enter in Belgium: choose an office there')
      .first()
      .waitFor();
    await submit.goes('Next');
    await submit.isAtStep(1);
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'authority-entry-elsewhere');
    await submit.choosesEntry('BE', 'BE101000');
    await submit.goes('Next');
    await submit.dialog.getByText('You introduce this licence for an importer').waitFor();
    await submit.passesBehalf();
    await submit.dialog.getByText('it stands in your authority’s queue').waitFor();
    await submit.submits('');
    await submit.waitForReceipt();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'authority-submitted');
  });

  it('finds it in his queue, and in the database as his and of no company', async () => {
    await bruno.page.getByRole('link', { name: 'Licences to decide' }).click();
    await bruno.page.getByRole('button', { name: /^Waiting/ }).click();
    await bruno.page.getByRole('link', { name: number }).click();
    await bruno.page.getByRole('region', { name: 'State of the licence' }).getByText(number, { exact: true }).waitFor();
    await bruno.page.getByRole('button', { name: 'Validate', exact: true }).waitFor();
    const rows = await world.product.rows<{ state: string; entry: string; company: string | null }>(
      'select validation_state as state, entry_country as entry, company_id as company from licences where id = $1',
      id,
    );
    expect(rows).toEqual([{ state: 'submitted', entry: 'BE', company: null }]);
  });

  it('met no error that nobody caught', () => expect(bruno.errors).toEqual([]));
});
