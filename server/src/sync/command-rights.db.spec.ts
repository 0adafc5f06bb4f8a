import { ANA, BRUNO, CARLA, DAAN } from '#server/demo/people';
import {
  buildCommand,
  buildLodged,
  buildNumber,
  buildSyncWorld,
  codeOf,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('POST /api/commands: who may do what, and when', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let carla: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, carla] = await Promise.all([world.enter(ANA), world.enter(BRUNO), world.enter(CARLA)]);
  }, 60_000);
  afterAll(() => world.stop());

  it('L17: lets nobody type in a submitted licence, and the importer again once it is returned', async () => {
    const { licenceId } = await buildLodged(ana);
    expect(codeOf(await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId, base: 1 })))).toBe('not-allowed-now');
    await bruno.sendOne(buildCommand(bruno, 'return', { licenceId, base: 1, words: 'Box 3, please.' }));
    expect(codeOf(await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId, base: 2 })))).toBe('accepted');
    const { changes } = await ana.pull({ limit: '500' });
    const change = changes.find((it) => it.kind === 'licence' && it.licence.id === licenceId);
    const licence = change?.kind === 'licence' ? change.licence : undefined;
    expect(licence?.validation).toBe('returned');
    expect(licence?.decisionWords).toBe('Box 3, please.');
    expect(licence?.history.map(({ kind, by }) => [kind, by])).toEqual([
      ['submit', 'Ana Peeters'],
      ['return', 'Bruno Claes'],
      ['saveDraft', 'Ana Peeters'],
    ]);
    expect(codeOf(await ana.sendOne(buildCommand(ana, 'submit', { licenceId, base: 3 })))).toBe('accepted');
  });

  it('validates a number once in the whole Union, however it is written and whoever is quicker', async () => {
    const licenceNumber = buildNumber();
    const first = await buildLodged(ana, { licenceNumber });
    const second = await buildLodged(ana, { licenceNumber: licenceNumber.toLowerCase().replace('-', ' ') });
    const answers = await Promise.all(
      [first, second].map(({ licenceId }) => bruno.sendOne(buildCommand(bruno, 'validate', { licenceId, base: 1 }))),
    );
    expect(answers.map(codeOf).sort()).toEqual(['accepted', 'number-already-validated']);
  });

  it('lets one of two officers decide and tells the other who did', async () => {
    const { licenceId } = await buildLodged(ana);
    const answers = await Promise.all(
      (['validate', 'reject'] as const).map((kind) => bruno.sendOne(buildCommand(bruno, kind, { licenceId, base: 1 }))),
    );
    expect(answers.map(codeOf).sort()).toEqual(['accepted', 'conflict']);
    const late = answers.find(({ outcome }) => outcome === 'conflict');
    if (late?.outcome === 'conflict') expect(late.present.history.at(-1)?.by).toBe('Bruno Claes');
  });

  it('clears once', async () => {
    const { licenceId, version } = await buildLodged(ana, {}, [
      [bruno, 'validate'],
      [carla, 'clear'],
    ]);
    expect(codeOf(await carla.sendOne(buildCommand(carla, 'clear', { licenceId, base: version })))).toBe(
      'not-allowed-now',
    );
  });

  it('refuses to act for a role one does not hold', async () => {
    const command = { ...buildCommand(ana, 'saveDraft'), grantId: DAAN.grantId };
    expect(codeOf(await ana.sendOne(command))).toBe('grant-not-active');
  });
});
