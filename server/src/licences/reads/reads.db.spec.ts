import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { LicenceHistory, type HistoryRead, type LicenceRead } from '#contract/history';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, DAAN, type DemoPerson } from '#server/demo/people';
import { buildLodged, buildPicture, buildSyncWorld } from '#server/sync/testing/sync-world';
import type { SyncWorld, User } from '#server/sync/testing/sync-world';

const DEVICE = randomUUID();

describe('POST /api/reads', () => {
  let world: SyncWorld;
  let [ana, bruno, carla, daan]: User[] = [];
  let licenceId: string;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, carla, daan] = await Promise.all([ANA, BRUNO, CARLA, DAAN].map(world.enter));
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(async () => ({ licenceId } = await buildLodged(ana!, {}, [[bruno!, 'validate']])));

  const buildRead = ({ grantId }: DemoPerson, changes: Partial<LicenceRead> = {}): LicenceRead => {
    const openedAt = new Date().toISOString();
    return { id: randomUUID(), licenceId, grantId, what: 'page', openedAt, ...changes };
  };
  const post = (user: User, reads: unknown[], sentAt = new Date().toISOString()) =>
    user.agent.post('/api/reads').send({ deviceId: DEVICE, sentAt, reads });
  const rows = (id = licenceId) =>
    selectRows<{ account: string; what: string; at: Date; device: string | null }>(
      world.services.db,
      'select account_id as account, what, read_at as at, device_id as device from licence_reads where licence_id = $1 order by received_at, what',
      [id],
    );
  const readsFor = async (user: User): Promise<readonly HistoryRead[]> =>
    LicenceHistory.parse((await user.agent.get(`/api/licences/${licenceId}/history`).expect(200)).body).reads;

  it('keeps who opened it, when, on which device', async () => {
    await post(bruno!, [buildRead(BRUNO)]).expect(200, { received: 1 });
    expect(await rows()).toEqual([
      { account: BRUNO.accountId, what: 'page', at: jasmine.any(Date) as unknown as Date, device: DEVICE },
    ]);
  });

  it('is idempotent, and keeps one a person, thing and quarter of an hour', async () => {
    const openedAt = '2026-03-01T10:01:00.000Z';
    const sentAt = '2026-03-01T10:20:00.000Z';
    const read = buildRead(BRUNO, { openedAt });
    await post(bruno!, [read], sentAt).expect(200);
    await post(bruno!, [read], sentAt).expect(200);
    await post(bruno!, [{ ...read, id: randomUUID() }], sentAt).expect(200);
    expect((await rows()).length).toBe(1);
    await post(bruno!, [buildRead(BRUNO, { openedAt, what: 'print' })], sentAt).expect(200);
    await post(carla!, [buildRead(CARLA, { openedAt })], sentAt).expect(200);
    await post(bruno!, [buildRead(BRUNO, { openedAt: '2026-03-01T09:01:00.000Z' })], sentAt).expect(200);
    expect((await rows()).length).toBe(4);
  });

  it('takes an opening without a network at the time the server’s clock showed, never in the future', async () => {
    const hourAgo = (ms: number) => new Date(Date.now() + ms - 3_600_000).toISOString();
    // The device is a day ahead.
    const dayMs = 86_400_000;
    await post(bruno!, [buildRead(BRUNO, { openedAt: hourAgo(dayMs) })], new Date(Date.now() + dayMs).toISOString());
    expect(Math.abs((await rows())[0]!.at.getTime() - Date.parse(hourAgo(0)))).toBeLessThan(60_000);
    await post(carla!, [buildRead(CARLA, { openedAt: '9999-12-31T23:59:59Z' })]).expect(200);
    expect((await rows())[1]!.at.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('keeps nothing of importers, of strangers, and under the role of somebody else; the answer is the same', async () => {
    const cases: [User, LicenceRead][] = [
      [ana!, buildRead(ANA)],
      [daan!, buildRead(DAAN)],
      [daan!, buildRead(BRUNO)],
      [bruno!, buildRead(BRUNO, { licenceId: randomUUID() })],
    ];
    for (const [user, read] of cases) await post(user, [read]).expect(200, { received: 1 });
    expect(await rows()).toEqual([]);
  });

  it('keeps that a picture was fetched in full size, not its small copy', async () => {
    const picture = await buildPicture(ana!);
    ({ licenceId } = await buildLodged(ana!, { pictures: [picture] }));
    await bruno!.agent.get(`/api/images/${picture.id}?size=thumb`).expect(200);
    await ana!.agent.get(`/api/images/${picture.id}`).expect(200);
    await bruno!.agent.get(`/api/images/${picture.id}`).expect(200);
    await bruno!.agent.get(`/api/images/${picture.id}`).expect(200);
    // Nobody waits for it: it is there a moment later.
    while (!(await rows()).length);
    expect(await rows()).toEqual([
      jasmine.objectContaining({ account: BRUNO.accountId, what: 'picture', device: null }),
    ]);
  });

  it('tells the officer’s name to the same authority; to others the organisation, once a day', async () => {
    const times = ['2026-03-01T10:01:00.000Z', '2026-03-01T12:01:00.000Z'];
    const reads = times.map((openedAt) => buildRead(BRUNO, { openedAt }));
    await post(bruno!, reads, '2026-03-01T13:00:00.000Z').expect(200);
    const own = await readsFor(bruno!);
    expect(own.map(({ by, what }) => [by, what])).toEqual([
      ['Bruno Claes', ['page']],
      ['Bruno Claes', ['page']],
    ]);
    for (const user of [ana!, carla!]) {
      const told = await readsFor(user);
      expect(new Set(told.map(({ by, device }) => `${by}${String(device)}`))).toEqual(new Set(['null']));
      expect(told.length).toBe(new Set(own.map(({ at }) => at.slice(0, 10))).size);
      expect(told[0]?.actedFor).toBe(own[0]!.actedFor);
    }
  });

  it('cannot be changed or removed', async () => {
    await post(bruno!, [buildRead(BRUNO)]).expect(200);
    for (const sql of ['delete from licence_reads', `update licence_reads set what = 'print'`])
      await expectAsync(selectRows(world.services.db, sql)).toBeRejectedWithError(/only added to/);
  });

  it('is 422 for bad input and 401 without a session', async () => {
    const read = buildRead(BRUNO);
    const bad: unknown[][] = [
      [],
      [{}],
      [null],
      [{ ...read, what: 'list' }],
      [{ ...read, id: 'x' }],
      [{ ...read, more: 1 }],
    ];
    for (const reads of [...bad, Array.from({ length: 101 }, () => read)]) await post(bruno!, reads).expect(422);
    for (const openedAt of ['', '0000-01-01T00:00:00Z', 'yesterday'])
      await post(bruno!, [{ ...read, openedAt }]).expect(422);
    await post(bruno!, [read], '0001-01-01T00:00:00Z').expect(200);
    await supertest(world.app).post('/api/reads').send({}).expect(401);
  });
});
