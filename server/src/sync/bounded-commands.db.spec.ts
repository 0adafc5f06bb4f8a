import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { ANA, BRUNO } from '#server/demo/people';
import { buildCommand, buildSyncWorld, codeOf, type SyncWorld, type User } from '#server/sync/testing/sync-world';

describe('a command without measure', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno] = await Promise.all([world.enter(ANA), world.enter(BRUNO)]);
  });
  afterAll(() => world.stop());

  const saved = (content: object) => ({ ...buildCommand(ana, 'saveDraft'), payload: { content } });
  const text = (length: number) => 'x'.repeat(length);

  it('A6: is refused by itself, and the others of its request are taken', async () => {
    const licence = buildLicence({ pictures: [] });
    const endless: Record<string, object> = {
      steps: { ...buildCommand(bruno, 'verify'), payload: { words: '', steps: Array(300_000).fill(0) } },
      'commodity lines': saved({ ...licence, commodities: Array(400_000).fill(0) }),
      'countries of harvest': saved({
        ...licence,
        commodities: [buildCommodity({ countriesOfHarvest: Array(100_000).fill('ID') as never })],
      }),
      pictures: { ...buildCommand(ana, 'saveDraft'), imageIds: Array(100_000).fill(null) },
      'an instant': { ...buildCommand(ana, 'saveDraft'), deviceAt: `2026-01-01T00:00:00.${'1'.repeat(900_000)}Z` },
      'a text': saved({ ...licence, additionalText: text(900_000) }),
      'a number of nowhere': saved({ ...licence, licenceNumber: text(900_000) }),
      'a name': saved({ ...licence, [text(500_000)]: 1 }),
      names: saved({
        ...licence,
        ...Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1])),
      }),
    };
    for (const [what, command] of Object.entries(endless)) {
      const answers = await ana.send(buildCommand(ana, 'saveDraft'), command, buildCommand(ana, 'saveDraft'));
      expect(answers.map(codeOf)).withContext(what).toEqual(['accepted', 'invalid-request', 'accepted']);
    }
  });

  it('A6: holds what a clock says, to the billionth of a second', async () => {
    for (const deviceAt of ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.123456789Z'])
      expect(codeOf(await ana.sendOne({ ...buildCommand(ana, 'saveDraft'), deviceAt }))).toBe('accepted');
    for (const deviceAt of [`2026-01-01T00:00:00.${'1'.repeat(20)}Z`, '2026-01-01T00:00:60Z', '99999-01-01T00:00:00Z'])
      expect(codeOf(await ana.sendOne({ ...buildCommand(ana, 'saveDraft'), deviceAt }))).toBe('invalid-request');
  });
});
