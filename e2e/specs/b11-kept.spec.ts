import { ClearingScreen } from '#e2e/screens/clearing-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { LastingPhone } from '#e2e/support/lasting-phone';
import { lodgeValidated, sendDecision } from '#e2e/support/lodge-validated';
import type { Person } from '#e2e/support/person';
import { readCustomsDecisions } from '#e2e/support/read-customs-decisions';
import { waitForTyped } from '#e2e/support/read-draft';
import { waitForServiceWorker } from '#e2e/support/service-worker';
import { StoryWorld } from '#e2e/support/story-world';
import { TWO_LINES } from '#e2e/support/two-lines';

const NUMBERS = { late: '26.90110-00006.001-ID-BE', killed: '26.90110-00007.001-ID-BE' };
const MRN = '10NL5663962BE1E825';
const WORDS = 'Measured at the quay with the agent; the packing list explains it.';

describe('B11: what Carla typed on her tablet is kept', () => {
  let world: StoryWorld;
  let carla: Person;
  let screen: ClearingScreen;
  let ids: typeof NUMBERS;

  const lodge = (licenceNumber: string) =>
    lodgeValidated(world.product.origin, { ...TWO_LINES, licenceNumber, pointOfEntry: 'BE101000' });

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ids = { late: await lodge(NUMBERS.late), killed: await lodge(NUMBERS.killed) };
    carla = await world.enters('Carla Maes', 'tablet');
    screen = new ClearingScreen(carla.page);
  });
  afterAll(async () => {
    await carla?.goesHome();
    await world?.end();
  });

  it('finds everything in its fields again when a colleague was first', async () => {
    await carla.opens(`/clearance/${ids.late}`);
    await screen.waitFor(NUMBERS.late);
    await carla.losesTheNetwork();
    await screen.number.fill(MRN);
    await screen.volume(1).fill('101.5');
    await screen.decide('Clear', 'Clear goods', WORDS);
    await screen.provisional.waitFor();
    const colleague = await ApiCaller.enter(world.product.origin, 'Carla Maes');
    const compared = { declarationNumber: '', declared: [], isOtherOffice: false };
    const reason = { words: 'A bundle is to be counted again.', measure: 'suspend', ...compared };
    await sendDecision(colleague, ids.late, 'suspend', reason);
    await carla.findsTheNetwork();
    await screen.button('Decide again').click({ timeout: 60_000 });
    await screen.volume(1).waitFor();
    expect(await screen.volume(1).inputValue()).toBe('101.5');
    expect(await screen.number.inputValue()).toBe(MRN);
    await carla.page.reload();
    await screen.waitFor(NUMBERS.late);
    await screen.group(1).getByText('+1.5 %: conforms').waitFor();
    await screen.button('Clear').click();
    expect(await screen.words.inputValue()).toBe(WORDS);
    await screen.button('Clear goods').click();
    await screen.state('Cleared').waitFor();
    expect((await readCustomsDecisions(world.product, ids.late, 2)).map(({ kind }) => kind)).toEqual([
      'suspend',
      'clear',
    ]);
  });

  it('loses nothing she typed when the system kills the app, without a network too', async () => {
    const tablet = new LastingPhone(world.product.origin, 'tablet');
    try {
      await tablet.switchOn('/sign-in', { offline: false });
      await tablet.page.getByRole('button', { name: 'Enter as Carla Maes' }).click();
      await tablet.page.getByRole('link', { name: NUMBERS.killed }).click({ timeout: 60_000 });
      await waitForServiceWorker(tablet.page);
      const before = new ClearingScreen(tablet.page);
      await before.number.fill(MRN);
      await before.volume(1).fill('104');
      await before.volume(2).fill('abc');
      await before.button('Refuse').click();
      await before.words.fill(WORDS);
      await waitForTyped(tablet.page, ids.killed, WORDS);
      await tablet.kill();

      await tablet.switchOn(`/clearance/${ids.killed}`, { offline: true });
      const after = new ClearingScreen(tablet.page);
      await after.waitFor(NUMBERS.killed);
      await after.group(1).getByText('+4 %: conforms').waitFor();
      expect(await after.volume(2).inputValue()).toBe('abc');
      expect(await after.number.inputValue()).toBe(MRN);
      await after.button('Refuse').click();
      expect(await after.words.inputValue()).toBe(WORDS);
    } finally {
      await tablet.remove();
    }
  });

  it('met no error that nobody caught', () => expect(carla.errors).toEqual([]));
});
