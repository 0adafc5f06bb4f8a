import type { Licence } from '#contract/licence';
import type { Pin } from '#domain/correction/pin';
import { DecisionScreen } from '#e2e/screens/decision-screen';
import { SubmitScreen } from '#e2e/screens/submit-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { findLicence } from '#e2e/support/find-licence';
import { makeDraft } from '#e2e/support/make-draft';
import { makeSave } from '#e2e/support/make-save';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';
import { waitUntil } from '#e2e/support/wait-until';

const NUMBER = '26.90909-00009.001-ID-BE';
const ABOUT_EXPIRY = 'The picture shows another day.';
const ABOUT_SPOT = 'Whose stamp is this?';
const ANSWER = 'It is that of the licensing authority.';
const PLACE = 'TELUK BAYUR';
const WHY = 'The place was misspelt as well.';

describe('B9: a licence is returned with pinned comments and corrected on the phone', () => {
  let world: StoryWorld;
  let caller: ApiCaller;
  let bruno: Person;
  let ana: Person;
  let decision: DecisionScreen;
  let before: Licence;
  let id: string;
  let expiresOn: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    const lodged = await getDemoLicence(caller, 'cleared');
    expect(lodged.content.signedAt).withContext('T1: what the story types differs from what is there').not.toBe(PLACE);
    id = await makeDraft(caller, lodged, { licenceNumber: NUMBER });
    const draft = await findLicence(caller, id);
    before = draft;
    expiresOn = `${Number(draft.content.expiresOn?.slice(0, 4)) + 1}${draft.content.expiresOn?.slice(4)}`;
    await caller.send('POST', '/api/commands', await makeSave(caller, draft, 'submit'));
    bruno = await world.enters('Bruno Claes', 'desktop');
    decision = new DecisionScreen(bruno.page);
    ana = await world.enters('Ana Peeters', 'phone');
  });
  afterAll(async () => {
    for (const person of [ana, bruno]) await person?.goesHome();
    await world?.end();
  });

  const checkPage = async (person: Person, name: string) => {
    expect(await listBarriers(person.page)).toEqual([]);
    await takeScreenshots(person.page, name);
  };
  const pins = () => bruno.page.getByRole('group', { name: 'Comments on boxes and pictures' });
  const comment = async (words: string) => {
    await pins().getByRole('textbox', { name: 'Comment' }).fill(words);
    await pins().getByRole('button', { name: 'Add comment' }).click();
    await pins().getByRole('listitem').filter({ hasText: words }).waitFor();
  };
  const toCorrect = () => ana.page.getByRole('list', { name: 'Comments of the authority' });
  const pinOf = (words: string) => toCorrect().getByRole('listitem').filter({ hasText: words });

  it('Bruno pins a comment on a box of the data and one on a spot of the picture', async () => {
    await bruno.opens(`/desk/${id}`);
    await decision.waitFor(NUMBER);
    await decision.choose('Return for correction');
    await bruno.page.getByRole('button', { name: 'Comment on box 4' }).click();
    await comment(ABOUT_EXPIRY);
    await bruno.page.getByRole('img', { name: /Photograph 1 of the paper licence/ }).waitFor();
    await bruno.page.getByRole('group', { name: /^Picture 1 of/ }).click({ position: { x: 300, y: 120 } });
    await comment(ABOUT_SPOT);
    await checkPage(bruno, 'return-pins');
  });

  it('can take a comment away and have it back, and pin one with the keyboard alone', async () => {
    await pins().getByRole('button', { name: 'Remove comment 1' }).click();
    await pins().getByText(ABOUT_EXPIRY).waitFor({ state: 'detached' });
    await bruno.page.getByRole('button', { name: 'Undo' }).click();
    await pins().getByText(ABOUT_EXPIRY).waitFor();
    await bruno.page.getByRole('group', { name: /^Picture 1 of/ }).focus();
    await bruno.page.keyboard.press('Enter');
    await pins().getByText('At the marked spot of picture 1').waitFor();
    await pins().getByRole('button', { name: 'Without the spot' }).click();
    await pins().getByRole('combobox', { name: 'Box' }).selectOption('');
  });

  it('returns it with the comments alone, as the database has them', async () => {
    await bruno.page.getByRole('button', { name: 'Return licence' }).click();
    await bruno.page.getByText('Kept here until the server has it.').waitFor();
    const stored = () =>
      world.product.rows<{ pins: Pin[]; words: string }>(
        `select after->'decision'->'pins' as pins, words from licence_events where licence_id = $1 and kind = 'return'`,
        id,
      );
    await waitUntil(async () => (await stored()).length > 0);
    const [event] = await stored();
    expect(event?.words).toBe('');
    expect(event?.pins.map(({ box, words }) => [box, words])).toEqual([
      [4, ABOUT_EXPIRY],
      [2, ABOUT_SPOT],
    ]);
    const spot = event?.pins[1]?.picture;
    expect(spot?.id).toBe(before.content.pictures[0]?.id);
    for (const part of [spot?.x ?? -1, spot?.y ?? -1]) expect(part > 0 && part < 1).toBeTrue();
  });

  it('Ana sees on her phone what is to be corrected, and the spot on the picture', async () => {
    await ana.opens(`/licences/${id}`);
    await ana.page.getByRole('button', { name: 'Correct and send again' }).click({ timeout: 60_000 });
    await ana.page.getByRole('heading', { name: '2 things to correct' }).waitFor();
    await ana.page.getByText('0 of 2 done').waitFor();
    await checkPage(ana, 'to-correct');
    expect(await ana.page.getByRole('textbox', { name: 'Licence number' }).count()).toBe(0);
    await pinOf(ABOUT_SPOT).getByRole('button', { name: 'Show on the picture' }).click();
    await ana.page.getByRole('img', { name: /Photograph 1 of the paper licence/ }).waitFor();
    await ana.page.locator('app-picture-viewer .mark').waitFor();
    await checkPage(ana, 'to-correct-spot');
    await ana.page.getByRole('button', { name: 'Hide picture' }).click();
  });

  it('mends one and answers the other without a network; nothing is lost when the app is loaded again', async () => {
    await ana.losesTheNetwork();
    await pinOf(ABOUT_EXPIRY).getByRole('button', { name: 'Go to box 4' }).click();
    await ana.page.getByRole('textbox', { name: 'Date of expiry' }).fill(expiresOn);
    await pinOf(ABOUT_EXPIRY).getByText('Changed', { exact: true }).waitFor();
    await pinOf(ABOUT_SPOT).getByRole('textbox').fill(ANSWER);
    await pinOf(ABOUT_SPOT).getByText('Answered', { exact: true }).waitFor();
    await ana.page.getByText('2 of 2 done').waitFor();
    await ana.page.getByRole('status').getByText('Saved on this device').waitFor();
    await ana.page.reload();
    await ana.page.getByText('2 of 2 done').waitFor();
    expect(await pinOf(ABOUT_SPOT).getByRole('textbox').inputValue()).toBe(ANSWER);
    await checkPage(ana, 'corrected');
  });

  it('opens another box, and cannot send it back before she says why it changed', async () => {
    await ana.page.getByRole('combobox', { name: 'Change another box' }).selectOption('18');
    await ana.page.getByRole('button', { name: 'Open this box' }).click();
    await ana.page.getByRole('textbox', { name: 'Place of signature' }).fill(PLACE);
    await ana.page.getByRole('link', { name: 'Submit for Validation' }).click();
    const toFix = ana.page.getByRole('region', { name: 'Must be fixed' });
    await toFix.getByText('Box 18 was changed though no comment asks for it.').waitFor();
    await checkPage(ana, 'correction-unexplained');
    await toFix.getByRole('link', { name: 'Say why' }).click();
    await ana.page.getByRole('textbox', { name: 'Why do you change box 18?' }).fill(WHY);
  });

  it('sends it back from the last step: queued without a network, received with one', async () => {
    const submission = new SubmitScreen(ana.page);
    await ana.page.getByRole('link', { name: 'Submit for Validation' }).click();
    await ana.page.getByRole('status').filter({ hasText: 'Nothing keeps you from submitting.' }).waitFor();
    await submission.opensDialog();
    await submission.isAtStep(4);
    await submission.submits('');
    await submission.waitForNotLodged();
    await ana.findsTheNetwork();
    await submission.waitForReceipt();
  });

  it('Bruno sees only what changed, with her answers; the rest is folded', async () => {
    await bruno.opens(`/desk/${id}`);
    const outcome = bruno.page.getByRole('region', { name: 'What changed since you returned it' });
    await outcome.waitFor({ timeout: 60_000 });
    const [mended, answered] = [ABOUT_EXPIRY, ABOUT_SPOT].map((words) =>
      outcome.getByRole('listitem').filter({ hasText: words }),
    );
    await mended?.getByText('Date of expiry').first().waitFor();
    await answered?.getByText(ANSWER).waitFor();
    await outcome.getByText(WHY).waitFor();
    await outcome.getByText(PLACE).waitFor();
    const document = bruno.page.getByRole('region', { name: 'Means of transport' });
    expect(await document.count()).toBe(0);
    await checkPage(bruno, 'correction-outcome');
    await bruno.page.getByRole('button', { name: 'Show the whole licence' }).click();
    await document.waitFor();
  });

  it('validates it: the number and the history stayed, and the database tells what was answered', async () => {
    await decision.decide('Validate', '', 'Validate licence');
    await bruno.page.getByText('Kept here until the server has it.').waitFor();
    const events = () =>
      world.product.rows<{ kind: string; said: object | null }>(
        `select kind, after->'decision' as said from licence_events where licence_id = $1 and kind <> 'saveDraft' order by version`,
        id,
      );
    await waitUntil(async () => (await events()).length >= 4);
    const [first, returned, corrected, validated] = await events();
    expect([first, returned, corrected, validated].map((it) => it?.kind)).toEqual([
      'submit',
      'return',
      'submit',
      'validate',
    ]);
    expect(corrected?.said).toEqual({
      answers: [{ pinId: jasmine.any(String), words: ANSWER }],
      explained: [{ box: 18, words: WHY }],
    });
    const rows = await world.product.rows<{ number: string; expiry: string; place: string }>(
      `select licence_number as number, expires_on::text as expiry, content->>'signedAt' as place from licences where id = $1`,
      id,
    );
    expect(rows).toEqual([{ number: NUMBER, expiry: expiresOn, place: PLACE }]);
  });

  it('met no error that nobody caught', () => expect([...bruno.errors, ...ana.errors]).toEqual([]));
});
