import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { Answer } from '#contract/answer';
import { buildCommodity } from '#domain/testing/build-licence';
import { findMrnFault } from '#domain/values/mrn';
import { findRow, selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, DAAN, MILA, SOFIE } from '#server/demo/people';
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

/** What officers, their devices and strangers may send by mistake or on purpose: a plain answer each time, and no change. */
describe('bad input at customs', () => {
  const LINES = [randomUUID(), randomUUID()] as const;
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let carla: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, carla] = await Promise.all([world.enter(ANA), world.enter(BRUNO), world.enter(CARLA)]);
  }, 60_000);
  afterAll(() => world.stop());

  const validated = async (pointOfEntry = 'BE101000') => {
    const commodities = LINES.map((id) => buildCommodity({ id }));
    const { licenceId, version: base } = await buildLodged(ana, { pointOfEntry, commodities }, [[bruno, 'validate']]);
    return { licenceId, base };
  };
  const clear = (on: { licenceId: string; base: number }, compared: object = {}, user = carla) =>
    user.sendOne(buildCommand(user, 'clear', { ...on, compared }));
  const pointersOf = (answer: Answer) =>
    answer.outcome === 'refused' ? answer.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`) : undefined;
  const statusOf = (answer: Answer) => (answer.outcome === 'refused' ? answer.problem.status : 200);
  const line = (place: 0 | 1 | null, volumeM3: string | null, netWeightKg: string | null = null) => ({
    line: place === null ? null : LINES[place],
    volumeM3,
    netWeightKg,
  });
  const stateOf = async ({ licenceId }: { licenceId: string }) =>
    (
      await findRow<{ state: string }>(
        world.services.db,
        'select clearance_state as state from licences where id = $1',
        [licenceId],
      )
    )?.state;
  const mrnOf = async ({ licenceId }: { licenceId: string }) =>
    (
      await findRow<{ mrn: string }>(
        world.services.db,
        `select after->'decision'->>'declarationNumber' as mrn from licence_events where licence_id = $1 and kind = 'clear'`,
        [licenceId],
      )
    )?.mrn;

  it('a declaration number with a wrong check digit, or none at all, is taken: it warns and never blocks', async () => {
    for (const [typed, kept, fault] of [
      ['10NL5663962BE1E825', '10NL5663962BE1E825', undefined],
      ['26be 3430 0012 3456 j0', '26BE343000123456J0', 'checkDigit'],
      ['10NL5663962BE1E820', '10NL5663962BE1E820', 'checkDigit'],
      [' not known yet ', 'NOTKNOWNYET', 'form'],
      ['', '', 'form'],
    ] as const) {
      const on = await validated();
      expect(findMrnFault(typed)).toBe(fault);
      expect(codeOf(await clear(on, { declarationNumber: typed })))
        .withContext(typed)
        .toBe('accepted');
      expect(await mrnOf(on)).toBe(kept);
    }
  });

  it('a declaration number that is too long, or has a line break that no text has, is refused', async () => {
    const on = await validated();
    for (const declarationNumber of ['1'.repeat(41), '26BE\u0000', 26, null, ['26BE']])
      expect(pointersOf(await clear(on, { declarationNumber }))?.join()).toMatch(/^\/payload\/declarationNumber /);
    expect(await stateOf(on)).toBe('notCleared');
  });

  it('a quantity of nothing, below nothing, beyond reason, or that is none is refused, and the pointer says which', async () => {
    const on = await validated();
    for (const quantity of [
      '0',
      '0.000',
      '-1',
      '1000000000',
      '9999999999999',
      '1,5',
      '1e9',
      'NaN',
      'Infinity',
      '',
      ' 1',
      1,
    ]) {
      const volume = await clear(on, { declared: [line(0, '12.5'), { ...line(1, null), volumeM3: quantity }] });
      expect(pointersOf(volume)?.join())
        .withContext(String(quantity))
        .toMatch(/^\/payload\/declared\/1\/volumeM3 /);
      const weight = await clear(on, { declared: [{ ...line(0, '12.5'), netWeightKg: quantity }] });
      expect(pointersOf(weight)?.join())
        .withContext(String(quantity))
        .toMatch(/^\/payload\/declared\/0\/netWeightKg /);
      expect([statusOf(volume), statusOf(weight)]).toEqual([422, 422]);
    }
    expect(await stateOf(on)).toBe('notCleared');
    expect(codeOf(await clear(on, { declared: [line(0, '999999999.999999'), line(1, null, '0.000001')] }))).toBe(
      'accepted',
    );
  });

  it('a base no licence ever had is a conflict, and nothing is kept of it', async () => {
    const { licenceId } = await validated();
    for (const base of [99, 2_147_483_648, Number.MAX_SAFE_INTEGER])
      expect(codeOf(await clear({ licenceId, base })))
        .withContext(String(base))
        .toBe('conflict');
  });

  it('a line that is none of the licence is refused, and one that stands there twice', async () => {
    const on = await validated();
    const unknown = await clear(on, { declared: [line(0, '1'), { ...line(1, '1'), line: randomUUID() }] });
    expect(pointersOf(unknown)).toEqual(['/payload/declared/1/line unknown']);
    const twice = await clear(on, {
      declared: [line(1, '1'), line(0, '1'), { ...line(1, '2'), line: LINES[1].toUpperCase() }],
    });
    expect(pointersOf(twice)).toEqual(['/payload/declared/2/line twice']);
    const whole = await clear(on, { declared: [line(null, '1')] });
    expect(pointersOf(whole)).withContext('measured by line').toEqual(['/payload/declared/0/line unknown']);
    for (const bad of ['1', 7, {}, undefined])
      expect(statusOf(await clear(on, { declared: [{ ...line(0, '1'), line: bad }] }))).toBe(422);
    const flood = Array.from({ length: 501 }, () => line(0, '1'));
    expect(pointersOf(await clear(on, { declared: flood }))?.join()).toMatch(/^\/payload\/declared /);
    expect(await stateOf(on)).toBe('notCleared');
  });

  it('a licence of another Member State is found nowhere and cannot be decided about', async () => {
    const [daan, mila] = [await world.enter(DAAN), await world.enter(MILA)];
    const licenceNumber = buildNumber('NL');
    const { licenceId, version: base } = await buildLodged(daan, { pointOfEntry: 'NL000396', licenceNumber }, [
      [mila, 'validate'],
    ]);
    for (const code of [licenceId, licenceNumber])
      await carla.agent.post('/api/clearance/find').send({ grantId: CARLA.grantId, code }).expect(404);
    for (const known of [base, 1, 99])
      expect(statusOf(await clear({ licenceId, base: known }, { isOtherOffice: true }))).toBe(404);
    expect(await stateOf({ licenceId })).toBe('notCleared');
  });

  it('a licence for another office is 404 until it was opened by its number, and 422 without the confirmation', async () => {
    const on = await validated('BE343000');
    expect(statusOf(await clear(on, { isOtherOffice: true }))).toBe(404);
    const find = { grantId: CARLA.grantId, code: on.licenceId };
    await carla.agent.post('/api/clearance/find').send(find).expect(200);
    const unconfirmed = await clear(on, { isOtherOffice: false });
    expect([statusOf(unconfirmed), pointersOf(unconfirmed)]).toEqual([422, ['/isOtherOffice unconfirmed']]);
    for (const isOtherOffice of ['yes', 1, null]) expect(statusOf(await clear(on, { isOtherOffice }))).toBe(422);
    expect(await stateOf(on)).toBe('notCleared');
    expect(codeOf(await clear(on, { isOtherOffice: true }))).toBe('accepted');
  });

  it('a decision of customs by an importer, an authority or the support team is 404, whatever it was made from', async () => {
    const on = await validated();
    const sofie = await world.enter(SOFIE);
    for (const user of [ana, bruno, sofie])
      for (const kind of ['clear', 'suspend', 'refuse', 'correct'] as const)
        for (const base of [on.base, on.base - 1])
          expect(statusOf(await user.sendOne(buildCommand(user, kind, { ...on, base }))))
            .withContext(`${user.person.role} ${kind} from ${base}`)
            .toBe(404);
    const borrowed = { ...buildCommand(ana, 'clear', on), grantId: CARLA.grantId };
    expect(codeOf(await ana.sendOne(borrowed))).toBe('grant-not-active');
    expect(await stateOf(on)).toBe('notCleared');
  });

  it('a scan of something else finds nothing, and without a session nothing is asked at all', async () => {
    const find = (code: unknown) => carla.agent.post('/api/clearance/find').send({ grantId: CARLA.grantId, code });
    for (const code of [
      'https://example.org/?q=1',
      '%',
      '_',
      "'; drop table licences; --",
      '(01)09506000134352',
      'é'.repeat(100),
    ])
      await find(code).expect(404);
    for (const code of ['', ' ', '1'.repeat(101), 7, null, ['x'], '\u0000']) await find(code).expect(422);
    const stranger = supertest(world.app);
    await stranger.post('/api/clearance/find').send({ grantId: CARLA.grantId, code: 'x' }).expect(401);
    await stranger.post('/api/commands').send({}).expect(401);
  });

  it('an office that sees it no longer, because the role ended, decides nothing', async () => {
    const on = await validated('BE343000');
    const zeebrugge = await enterAtOffice(world, DAAN, 'BE343000');
    await selectRows(world.services.db, `update role_grants set status = 'ended' where id = $1`, [
      zeebrugge.person.grantId,
    ]);
    expect(codeOf(await clear(on, {}, zeebrugge))).toBe('grant-not-active');
    expect(await stateOf(on)).toBe('notCleared');
  });
});
