import { DecisionScreen } from '#e2e/screens/decision-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { findLicence } from '#e2e/support/find-licence';
import { makeDraft } from '#e2e/support/make-draft';
import { makeSave } from '#e2e/support/make-save';
import type { Person } from '#e2e/support/person';
import { waitForDraft, waitForNoNote, waitForNote } from '#e2e/support/read-draft';
import { StoryWorld } from '#e2e/support/story-world';

const NUMBER = '26.90018-00001.001-ID-BE';
const WORDS = `The quantity of line 3 is not the one of the packing list. ${'Compared twice with the exporter. '.repeat(9)}`;

describe('what is typed and not sent', () => {
  let world: StoryWorld;
  let bruno: Person;
  let ana: Person;
  let caller: ApiCaller;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    const own = await getDemoLicence(caller, 'validatedFurniture');
    id = await makeDraft(caller, own, { licenceNumber: NUMBER, pictures: [] });
    const draft = await findLicence(caller, id);
    await caller.send('POST', '/api/commands', await makeSave(caller, draft, 'submit'));
    bruno = await world.enters('Bruno Claes', 'phone');
    await bruno.page.getByRole('link', { name: NUMBER }).first().waitFor({ timeout: 60_000 });
    await bruno.opens(`/desk/${id}`);
    await new DecisionScreen(bruno.page).waitFor(NUMBER);
  }, 180_000);
  afterAll(() => world.end());

  const kept = `typed/decision/`;

  it('F18: a rejection with its reason is there after a reload, and back and forward, without a network', async () => {
    const decision = new DecisionScreen(bruno.page);
    await decision.choose('Reject');
    await decision.code('Duplicate').check();
    await decision.words.fill(WORDS);
    await waitForNote(bruno.page, kept + id, 'packing list');
    await bruno.losesTheNetwork();
    await bruno.page.reload();
    await decision.waitFor(NUMBER);
    await decision.choose('Reject');
    expect(await decision.words.inputValue()).toBe(WORDS);
    expect(await bruno.page.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await bruno.page.goBack();
    await bruno.page.goForward();
    await decision.waitFor(NUMBER);
    if (!(await decision.words.isVisible())) await decision.choose('Reject');
    expect(await decision.words.inputValue()).toBe(WORDS);
    await bruno.findsTheNetwork();
  });

  it('F18: comments pinned for a return, and one half typed, are there again; once it is sent nothing is kept', async () => {
    const { page } = bruno;
    const decision = new DecisionScreen(page);
    await page.reload();
    await decision.waitFor(NUMBER);
    await page.getByRole('button', { name: 'Return for correction', exact: true }).click();
    await page.getByRole('combobox', { name: 'Box' }).selectOption('9');
    const comment = page.getByRole('textbox', { name: 'Comment', exact: true });
    await comment.fill('Which of the two descriptions is right?');
    await page.getByRole('button', { name: 'Add comment' }).click();
    await comment.fill('And the weight');
    await waitForNote(page, `typed/pin/${id}`, 'And the weight');
    await waitForNote(page, kept + id, 'Which of the two');
    await page.reload();
    await decision.waitFor(NUMBER);
    await page.getByRole('button', { name: 'Return for correction', exact: true }).click();
    await page.getByText('Which of the two descriptions is right?').waitFor();
    expect(await comment.inputValue()).toBe('And the weight');
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await decision.decide('Reject', WORDS, 'Reject licence', 'Duplicate');
    await waitForNoNote(page, kept + id);
  });

  it('F25: a draft whose site data are cleared under the open form is written again', async () => {
    const own = await getDemoLicence(caller, 'wholeDraft');
    const mine = await makeDraft(caller, own, { licenceNumber: '26.90019-00001.001-ID-BE', pictures: [] });
    ana = await world.enters('Ana Peeters', 'phone');
    await ana.page.getByRole('link', { name: '26.90019-00001.001-ID-BE' }).first().waitFor();
    await ana.opens(`/licences/${mine}/edit`);
    const place = ana.page.getByRole('textbox', { name: 'Place of signature' });
    await place.fill('Semarang');
    await waitForDraft(ana.page, mine, (content) => JSON.stringify(content).includes('Semarang'));
    const device = await ana.page.context().newCDPSession(ana.page);
    await device.send('Storage.clearDataForOrigin', { origin: world.product.origin, storageTypes: 'indexeddb' });
    await waitForDraftAgain(ana, mine);
    expect(await place.inputValue()).toBe('Semarang');
    await place.fill('Surabaya');
    await waitForDraft(ana.page, mine, (content) => JSON.stringify(content).includes('Surabaya'));
    await ana.page.reload();
    await place.waitFor();
    expect(await place.inputValue()).toBe('Surabaya');
    expect(ana.errors).toEqual([]);
  });

  /** The new database needs a moment to be there. */
  const waitForDraftAgain = async (person: Person, draftId: string): Promise<void> => {
    for (;;)
      try {
        return await waitForDraft(person.page, draftId, (content) => JSON.stringify(content).includes('Semarang'));
      } catch {
        await person.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      }
  };
});
