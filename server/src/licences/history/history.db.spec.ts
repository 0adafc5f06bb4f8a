import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { LicenceHistory, type HistoryEvent } from '#contract/history';
import { buildLicence } from '#domain/testing/build-licence';
import type { LicenceContent } from '#domain/licence-content';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, DAAN, JORIS } from '#server/demo/people';
import { buildCommand, buildNumber, buildPicture, buildSyncWorld } from '#server/sync/testing/sync-world';
import type { SyncWorld, User } from '#server/sync/testing/sync-world';

const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36';

describe('GET /api/licences/:id/history', () => {
  let world: SyncWorld;
  let [ana, joris, bruno, carla, daan]: User[] = [];

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, joris, bruno, carla, daan] = await Promise.all([ANA, JORIS, BRUNO, CARLA, DAAN].map(world.enter));
  }, 60_000);
  afterAll(() => world.stop());

  const read = async (user: User, id: string): Promise<LicenceHistory> =>
    LicenceHistory.parse((await user.agent.get(`/api/licences/${id}/history`).expect(200)).body);
  const pathsOf = (event: HistoryEvent | undefined) => event?.changes.map(({ path }) => path) ?? [];

  /** Drafted twice, lodged, returned, drafted, lodged with another number and picture, validated. */
  const buildLife = async () => {
    const [first, second] = [await buildPicture(ana!), await buildPicture(ana!)];
    const licenceId = randomUUID();
    const before = buildLicence({ licenceNumber: buildNumber(), pictures: [first] });
    const after = { ...before, licenceNumber: buildNumber(), pictures: [second] };
    const steps: [User, Parameters<typeof buildCommand>[1], LicenceContent][] = [
      [ana!, 'saveDraft', { ...before, signedAt: 'DRAFTED' }],
      [ana!, 'saveDraft', before],
      [ana!, 'submit', before],
      [bruno!, 'return', before],
      [ana!, 'saveDraft', { ...after, signedAt: 'TYPED' }],
      [ana!, 'submit', after],
      [bruno!, 'validate', after],
    ];
    for (const [base, [user, kind, content]] of steps.entries()) {
      const answer = await user.sendOne(buildCommand(user, kind, { licenceId, base, content }));
      expect(answer.outcome).toBe('accepted');
    }
    return { licenceId, first, second };
  };

  it('tells before and after of each event, and the pictures of each version', async () => {
    const { licenceId, first, second } = await buildLife();
    const { events, version } = await read(bruno!, licenceId);
    expect(version).toBe(7);
    expect(events.map((it) => it.version)).toEqual([2, 3, 4, 5, 6, 7]);
    const [, submitted, returned, , again, validated] = events;
    expect(pathsOf(submitted)).toContain('/licensee/name');
    expect(submitted?.before?.validation).toBe('draft');
    expect(pathsOf(again)).toEqual(['/licenceNumber', '/pictures']);
    expect(again?.changes[1]).toEqual(jasmine.objectContaining({ before: [first], after: [second] }));
    expect([submitted?.pictures, again?.pictures]).toEqual([[first], [second]]);
    expect([returned?.pictures, validated?.changes]).toEqual([null, []]);
    expect([validated?.before?.validation, validated?.after.validation]).toEqual(['submitted', 'validated']);
  });

  it('tells what was drafted to the own company only', async () => {
    const { licenceId } = await buildLife();
    const draftsFor = async (user: User) => {
      const [drafted, , , corrected] = (await read(user, licenceId)).events;
      return [drafted?.pictures?.length ?? null, pathsOf(corrected).includes('/signedAt')];
    };
    for (const user of [ana!, joris!]) expect(await draftsFor(user)).toEqual([1, true]);
    for (const user of [bruno!, carla!]) expect(await draftsFor(user)).toEqual([null, false]);
  });

  it('opens the picture of an earlier version to who sees the licence, and to nobody else', async () => {
    const { licenceId, first, second } = await buildLife();
    for (const user of [joris!, bruno!, carla!])
      for (const { id } of [first, second]) await user.agent.get(`/api/images/${id}`).expect(200);
    await daan!.agent.get(`/api/images/${first.id}`).expect(404);
    await daan!.agent.get(`/api/licences/${licenceId}/history`).expect(404);
  });

  it('names the device to the own side; others learn its kind', async () => {
    const licenceId = randomUUID();
    const command = buildCommand(ana!, 'submit', { licenceId, content: buildLicence({ pictures: [] }) });
    const sentAt = new Date().toISOString();
    const body = { deviceId: randomUUID(), sentAt, commands: [command] };
    await ana!.agent.post('/api/commands').set('User-Agent', PHONE).send(body).expect(200);
    const deviceFor = async (user: User) => (await read(user, licenceId)).events[0]?.device;
    for (const user of [ana!, joris!])
      expect(await deviceFor(user)).toEqual({ name: 'Chrome, Android', kind: 'phone' });
    expect(await deviceFor(bruno!)).toEqual({ name: '', kind: 'phone' });
    await selectRows(world.services.db, 'delete from devices where account_id = $1', [ANA.accountId]);
    expect(await deviceFor(ana!)).toBeNull();
  });

  it('is 401 without a session and 404 for what is no licence, or nobody’s to see', async () => {
    await supertest(world.app).get(`/api/licences/${randomUUID()}/history`).expect(401);
    for (const id of [randomUUID(), 'x', '%00', '1e9'])
      await bruno!.agent.get(`/api/licences/${id}/history`).expect(404);
  });
});
