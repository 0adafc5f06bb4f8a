import { Session } from '#contract/session';
import { ClearingScreen } from '#e2e/screens/clearing-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { lodgeValidated } from '#e2e/support/lodge-validated';
import type { Person } from '#e2e/support/person';
import { readCustomsDecisions } from '#e2e/support/read-customs-decisions';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';
import { measures, TWO_LINES } from '#e2e/support/two-lines';

const NUMBERS = {
  agrees: '26.90110-00001.001-ID-BE',
  differs: '26.90110-00002.001-ID-BE',
  atOnce: '26.90110-00003.001-ID-BE',
  elsewhere: '26.90110-00004.001-ID-BE',
  held: '26.90110-00005.001-ID-BE',
};
type Name = keyof typeof NUMBERS;
const MRN = '10NL5663962BE1E825';
const WORDS = 'Measured at the quay with the agent; the packing list explains it.';

describe('B11: Carla compares and clears on her tablet', () => {
  let world: StoryWorld;
  let carla: Person;
  let screen: ClearingScreen;
  const ids = {} as Record<Name, string>;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    for (const name of Object.keys(NUMBERS) as Name[]) {
      const changes = { ...TWO_LINES, licenceNumber: NUMBERS[name], pointOfEntry: 'BE101000' };
      ids[name] = await lodgeValidated(world.product.origin, {
        ...changes,
        ...(name === 'atOnce' ? { measuredBy: 'goods', globalMeasures: measures('150', null) } : {}),
        ...(name === 'elsewhere' ? { pointOfEntry: 'BE343000' } : {}),
      });
    }
    await findElsewhere();
    carla = await world.enters('Carla Maes', 'tablet');
    screen = new ClearingScreen(carla.page);
  });
  afterAll(async () => {
    await carla?.goesHome();
    await world?.end();
  });

  /** Her office sees what was announced for another one once it was asked for by its whole number. */
  const findElsewhere = async () => {
    const caller = await ApiCaller.enter(world.product.origin, 'Carla Maes');
    const { grants } = Session.parse(readJson(await caller.call('GET', '/api/session')));
    const asked = { grantId: grants[0]?.id, code: NUMBERS.elsewhere };
    expect((await caller.send('POST', '/api/clearance/find', asked)).status).toBe(200);
  };
  const open = async (name: Name) => {
    await carla.opens(`/clearance/${ids[name]}`);
    await screen.waitFor(NUMBERS[name]);
  };
  const readDecisions = (name: Name, count: number) => readCustomsDecisions(world.product, ids[name], count);

  it('clears in three taps when all agrees', async () => {
    const row = carla.page.getByRole('link', { name: NUMBERS.agrees });
    await row.waitFor({ timeout: 60_000 });
    await carla.page.evaluate(() => {
      const counted = window as unknown as { taps: number };
      counted.taps = 0;
      document.addEventListener(
        'click',
        (event) => (counted.taps += Number(event.isTrusted && event.detail > 0)),
        true,
      );
    });
    await row.click();
    await screen.waitFor(NUMBERS.agrees);
    await screen.decide('Clear', 'Clear goods');
    await screen.provisional.waitFor({ state: 'detached' });
    await screen.state('Cleared').waitFor();
    expect(await carla.page.evaluate(() => (window as unknown as { taps: number }).taps)).toBe(3);
    expect((await readDecisions('agrees', 1))[0]).toEqual({
      kind: 'clear',
      words: '',
      decision: { declarationNumber: '', declared: [], isOtherOffice: false },
    });
  });

  it('sees how far each quantity is apart while she types; exactly 10 % conforms', async () => {
    await open('differs');
    expect(await listBarriers(carla.page)).toEqual([]);
    expect(await screen.listSmallTargets(56)).toEqual([]);
    await takeScreenshots(carla.page, 'compare-blank');
    await screen.volume(1).fill('110');
    await screen.group(1).getByText('+10 %: conforms').waitFor();
    await screen.volume(2).fill('50,5');
    await screen.group(2).getByText('+1 %: conforms').waitFor();
    await screen.group('all').getByText('+7 %: conforms').waitFor();
    await screen.group(1).getByText('Reg. (EC) 1024/2008, art. 10(2)').first().waitFor();
    await screen.weight(1).fill('72 000');
    await screen.group(1).getByText('−10 %: conforms').waitFor();
  });

  it('is told in plain words of 0, −1 and “abc”, and nothing of it is sent', async () => {
    for (const [text, words] of [
      ['0', 'Zero cannot be compared'],
      ['-1', 'A quantity is never below zero.'],
      ['abc', 'This is not a number'],
      ['9999999', 'That is more than one ship carries'],
    ] as const) {
      await screen.volume(1).fill(text);
      await screen.group(1).getByText(words).waitFor();
    }
    expect(await listBarriers(carla.page)).toEqual([]);
    await takeScreenshots(carla.page, 'compare-faults');
    await screen.decide('Clear', 'Clear goods');
    await carla.page.locator('fieldset input:focus').waitFor();
    expect(await screen.volume(1).evaluate((it) => it === document.activeElement)).toBeTrue();
    await screen.button('Cancel').click();
    expect(await screen.provisional.count()).toBe(0);
  });

  it('is warned of an odd MRN, with the source, and not stopped', async () => {
    await screen.number.fill('10 nl 5663962be1e826');
    await carla.page.getByText(/The check digit does not fit.*DGXXI\/0879\/99/).waitFor();
    await screen.number.fill('123');
    await carla.page.getByText(/This is not how an MRN looks.*2015\/2447/).waitFor();
    await screen.number.fill('10 nl 5663962be1e826');
    await screen.volume(1).click();
    expect(await screen.number.inputValue()).toBe('10NL5663962BE1E826');
  });

  it('must say why she clears what does not conform', async () => {
    await screen.volume(1).fill('110.01');
    await screen.group(1).getByText('+10.01 %: does not conform').waitFor();
    await screen.decide('Clear', 'Clear goods');
    await screen.decision.getByText(/does not correspond to the licence: volume of commodity 1, \+10.01 %/).waitFor();
    await screen.decision.getByText('Please give the reason in words').waitFor();
    expect(await listBarriers(carla.page)).toEqual([]);
    expect(await screen.listSmallTargets(56)).toEqual([]);
    await takeScreenshots(carla.page, 'compare-differs');
    await screen.words.fill(WORDS);
    await screen.button('Clear goods').click();
    await screen.state('Cleared').waitFor();
    const [cleared] = await readDecisions('differs', 1);
    expect(cleared).toEqual({
      kind: 'clear',
      words: WORDS,
      decision: {
        declarationNumber: '10NL5663962BE1E826',
        declared: [
          { line: TWO_LINES.commodities[0]?.id, volumeM3: '110.01', netWeightKg: '72000' },
          { line: TWO_LINES.commodities[1]?.id, volumeM3: '50.5', netWeightKg: null },
        ],
        isOtherOffice: false,
      },
    });
  });

  it('sees in the history what was compared, and until when it can be corrected', async () => {
    await carla.page.getByText(/A mistake can be corrected here until/).waitFor();
    await carla.page.getByText('The whole licence').click();
    const history = carla.page.getByRole('list', { name: 'History' });
    await history.getByText('110.01 m³ declared').waitFor();
    await history.getByText('+10.01 %: does not conform').waitFor();
    expect(await listBarriers(carla.page)).toEqual([]);
    await takeScreenshots(carla.page, 'compare-decided');
  });

  it('takes a mistake back within the day, with a reason, and decides again', async () => {
    await screen.decide('Correct a mistake', 'Take back', 'The packing list is of another container.');
    await screen.state('Not cleared').waitFor();
    await screen.decide('Refuse', 'Refuse clearance', 'Eleven bundles too many.');
    await screen.state('Clearance refused').waitFor();
    expect((await readDecisions('differs', 3)).map(({ kind }) => kind)).toEqual(['clear', 'correct', 'refuse']);
  });

  it('compares all goods at once where the licence measures them so, offline: provisional until received', async () => {
    await open('atOnce');
    expect(await screen.group(1).count()).toBe(0);
    await carla.losesTheNetwork();
    await screen.button('Same as the licence').click();
    expect(await screen.volume('all').inputValue()).toBe('150');
    await screen.group('all').getByText('0 %: conforms', { exact: true }).waitFor();
    await screen.number.fill(MRN);
    await screen.decide('Clear', 'Clear goods');
    await screen.provisional.waitFor();
    expect(await listBarriers(carla.page)).toEqual([]);
    await takeScreenshots(carla.page, 'compare-provisional');
    await carla.findsTheNetwork();
    await screen.provisional.waitFor({ state: 'detached', timeout: 60_000 });
    await screen.state('Cleared').waitFor();
    expect((await readDecisions('atOnce', 1))[0]?.decision).toEqual({
      declarationNumber: MRN,
      declared: [{ line: null, volumeM3: '150', netWeightKg: null }],
      isOtherOffice: false,
    });
  });

  it('detains, then clears', async () => {
    await open('held');
    await screen.decide(
      'Suspend or detain',
      'Suspend or detain goods',
      'The stamp looks copied.',
      'The goods are detained',
    );
    await screen.state('Suspended').waitFor();
    await screen.decide('Clear', 'Clear goods', 'The authority confirmed the stamp.');
    await screen.state('Cleared').waitFor();
    const [held, cleared] = await readDecisions('held', 2);
    expect(held).toEqual(
      jasmine.objectContaining({ kind: 'suspend', decision: jasmine.objectContaining({ measure: 'detain' }) }),
    );
    expect(cleared?.kind).toBe('clear');
  });

  it('confirms that another office was announced before she decides', async () => {
    await open('elsewhere');
    await screen.decide('Clear', 'Clear goods');
    await carla.page.getByText('Another office was announced. Please confirm').waitFor();
    const tick = carla.page.getByRole('checkbox', { name: /^Not the announced office/ });
    expect(await tick.evaluate((it) => it === document.activeElement)).toBeTrue();
    expect(await listBarriers(carla.page)).toEqual([]);
    expect(await screen.listSmallTargets(56)).toEqual([]);
    await takeScreenshots(carla.page, 'compare-elsewhere');
    await tick.check();
    await screen.button('Clear goods').click();
    await screen.state('Cleared').waitFor();
    expect((await readDecisions('elsewhere', 1))[0]?.decision['isOtherOffice']).toBeTrue();
  });

  it('met no error that nobody caught', () => expect(carla.errors).toEqual([]));
});
