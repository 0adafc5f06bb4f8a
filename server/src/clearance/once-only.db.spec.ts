import type { Answer } from '#contract/answer';
import type { CommandKind } from '#contract/command';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, DAAN, JORIS } from '#server/demo/people';
import { enterAtOffice } from '#server/clearance/testing/enter-at-office';
import {
  buildCommand,
  buildLodged,
  buildNumber,
  buildSyncWorld,
  codeOf,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

const ROUNDS = 20;

/** Whoever is first, exactly one of several decisions made from the same version counts (B12). */
describe('decisions at the same moment', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let antwerp: User;
  let zeebrugge: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, antwerp] = await Promise.all([world.enter(ANA), world.enter(BRUNO), world.enter(CARLA)]);
    zeebrugge = await enterAtOffice(world, DAAN, 'BE343000');
  }, 60_000);
  afterAll(() => world.stop());

  const validated = async () => {
    const { licenceId, version: base } = await buildLodged(ana, {}, [[bruno, 'validate']]);
    const find = { grantId: zeebrugge.person.grantId, code: licenceId };
    await zeebrugge.agent.post('/api/clearance/find').send(find).expect(200);
    return { licenceId, base };
  };
  const decide = (user: User, kind: CommandKind, on: { licenceId: string; base: number }) =>
    user.sendOne(buildCommand(user, kind, { ...on, compared: { isOtherOffice: user === zeebrugge } }));
  const outcomes = (answers: readonly Answer[]) => answers.map(codeOf).sort();
  const count = async (sql: string, licenceId: string) => {
    const [row] = await selectRows<{ count: number }>(world.services.db, sql, [licenceId]);
    return row?.count;
  };
  const countEvents = (licenceId: string, base: number) =>
    count(`select count(*)::int as count from licence_events where version > ${base} and licence_id = $1`, licenceId);
  const countLate = (licenceId: string) =>
    count('select count(*)::int as count from late_decisions where licence_id = $1', licenceId);

  it(`of two offices about one licence: one is accepted, one is told who was first, in each of ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const on = await validated();
      const both = [() => decide(antwerp, 'clear', on), () => decide(zeebrugge, round % 2 ? 'clear' : 'refuse', on)];
      const answers = await Promise.all((round % 2 ? both : both.reverse()).map((send) => send()));
      expect(outcomes(answers)).toEqual(['accepted', 'conflict']);
      expect(await countEvents(on.licenceId, on.base)).toBe(1);
      expect(await countLate(on.licenceId)).toBe(1);
    }
  });

  it('of customs and the authority, which cancels: one counts', async () => {
    for (let round = 0; round < 10; round++) {
      const on = await validated();
      const both = [() => decide(antwerp, 'clear', on), () => decide(bruno, 'cancel', on)];
      const answers = await Promise.all((round % 2 ? both : both.reverse()).map((send) => send()));
      expect(outcomes(answers)).toEqual(['accepted', 'conflict']);
      expect(await countEvents(on.licenceId, on.base)).toBe(1);
      const [row] = await selectRows<{ kind: string }>(
        world.services.db,
        'select kind from licence_events where licence_id = $1 order by version desc limit 1',
        [on.licenceId],
      );
      // The authority's own late cancellation is no decision about the goods.
      expect(await countLate(on.licenceId)).toBe(row?.kind === 'cancel' ? 1 : 0);
    }
  });

  it('of two officers of an authority, who validate and reject: one counts', async () => {
    for (let round = 0; round < 10; round++) {
      const { licenceId, version: base } = await buildLodged(ana);
      const answers = await Promise.all([
        decide(bruno, 'validate', { licenceId, base }),
        decide(bruno, 'reject', { licenceId, base }),
      ]);
      expect(outcomes(answers)).toEqual(['accepted', 'conflict']);
      expect(await countEvents(licenceId, base)).toBe(1);
    }
  });

  it('that validate two licences of one number: one takes the number in the whole Union', async () => {
    const joris = await world.enter(JORIS);
    for (let round = 0; round < 10; round++) {
      const licenceNumber = buildNumber();
      const lodged = await Promise.all([
        buildLodged(ana, { licenceNumber }),
        buildLodged(joris, { licenceNumber: licenceNumber.toLowerCase() }),
      ]);
      const answers = await Promise.all(
        lodged.map(({ licenceId, version: base }) => decide(bruno, 'validate', { licenceId, base })),
      );
      expect(outcomes(answers)).toEqual(['accepted', 'number-already-validated']);
      const states = await selectRows<{ state: string }>(
        world.services.db,
        'select validation_state as state from licences where id = any($1) order by 1',
        [lodged.map(({ licenceId }) => licenceId)],
      );
      expect(states.map(({ state }) => state)).toEqual(['submitted', 'validated']);
    }
  });

  it('lets one customs declaration (MRN) carry several licences, and a licence never a second declaration', async () => {
    const declarationNumber = '26BE343000123456J1';
    const [one, other] = [await validated(), await validated()];
    const clear = (user: User, on: { licenceId: string; base: number }, mrn: string) =>
      user.sendOne(
        buildCommand(user, 'clear', { ...on, compared: { declarationNumber: mrn, isOtherOffice: user === zeebrugge } }),
      );
    expect(codeOf(await clear(antwerp, one, declarationNumber))).toBe('accepted');
    expect(codeOf(await clear(zeebrugge, other, declarationNumber))).toBe('accepted');
    const again = { licenceId: one.licenceId, base: one.base + 1 };
    expect(codeOf(await clear(antwerp, again, '26BE343000999999J4'))).toBe('not-allowed-now');
  });
});
