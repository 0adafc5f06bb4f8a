import { createHash } from 'node:crypto';
import supertest from 'supertest';
import { DeviceSessions, type DeviceSession } from '#contract/session';
import { buildAccountWorld, type AccountWorld } from '#server/accounts/testing/account-world';
import { selectRows } from '#server/database/connection';
import { ANA } from '#server/demo/people';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';

const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36';
const EMAIL = 'devices@example.org';

describe('signed-in devices', () => {
  let world: AccountWorld;
  let desk: SignedIn;

  beforeAll(async () => {
    world = await buildAccountWorld();
    desk = await world.signUp(EMAIL);
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.forgetLimits();
    await selectRows(world.services.db, 'delete from "Sessions"');
    desk = await world.enter(EMAIL);
  });

  const letAMinutePass = () =>
    world.services.db.query(
      `update "Sessions" set expires = expires - interval '61 s', "updatedAt" = "updatedAt" - interval '61 s'`,
    );
  const list = async (agent: SignedIn): Promise<DeviceSession[]> =>
    DeviceSessions.parse((await agent.get('/api/sessions').expect(200)).body).sessions;

  it('are listed, seen last first, by browser and system, with when and how they were entered', async () => {
    const phone = await world.enter(EMAIL, ANDROID);
    const [first, second] = await list(phone);
    expect(first).toEqual(jasmine.objectContaining({ device: 'Chrome, Android', way: 'password', isThis: true }));
    expect(second).toEqual(jasmine.objectContaining({ device: '', way: 'password', isThis: false }));
    await letAMinutePass();
    await list(phone);
    await desk.get('/api/session').expect(200);
    expect((await list(phone)).map(({ isThis }) => isThis)).toEqual([false, true]);
    const ana = await signInAs(world.app, ANA);
    expect((await list(ana)).map(({ way }) => way)).toEqual(['demo']);
  });

  it('are renewed in the database and in the browser once in a minute, not with every request', async () => {
    const ends = () => selectRows<{ expires: Date }>(world.services.db, 'select expires from "Sessions"');
    const [before] = await ends();
    expect((await desk.get('/api/session').expect(200)).headers['set-cookie']).toBeUndefined();
    expect(await ends()).toEqual([before!]);
    await letAMinutePass();
    const { headers } = await desk.get('/api/session').expect(200);
    expect(String(headers['set-cookie'])).toMatch(/^flegt=s%3A.+; HttpOnly; SameSite=Lax$/);
    expect((await ends())[0]!.expires.getTime()).toBeGreaterThanOrEqual(before!.expires.getTime());
    await desk.get('/api/session').expect(200);
  });

  it('are named by what opens nothing: neither the id of the session nor the cookie', async () => {
    const [only] = await list(desk);
    const [row] = await selectRows<{ sid: string; data: string }>(
      world.services.db,
      'select sid, data from "Sessions"',
    );
    expect(only?.id).toBe(
      createHash('sha256')
        .update(row?.sid ?? '')
        .digest('base64url'),
    );
    expect(row?.data).not.toContain('Mozilla');
    await supertest(world.app).get('/api/session').set('Cookie', `flegt=${only?.id}`).expect(401);
  });

  it('are ended one by one, at once, and only by their owner', async () => {
    const phone = await world.enter(EMAIL, ANDROID);
    const other = (await list(phone)).find(({ isThis }) => !isThis)?.id ?? '';
    const ana = await signInAs(world.app, ANA);
    await ana.delete(`/api/sessions/${other}`).expect(404);
    await desk.get('/api/session').expect(200);
    await phone.delete(`/api/sessions/${other}`).expect(204);
    await desk.get('/api/session').expect(401);
    await phone.delete(`/api/sessions/${other}`).expect(404);
    expect((await list(phone)).length).toBe(1);
  });

  it('are ended all but this one', async () => {
    const phone = await world.enter(EMAIL, ANDROID);
    const ana = await signInAs(world.app, ANA);
    await phone.delete('/api/sessions').expect(204);
    await desk.get('/api/session').expect(401);
    await phone.get('/api/session').expect(200);
    await ana.get('/api/session').expect(200);
  });

  it('A17: are twenty at most: of more, those end that were not seen for longest', async () => {
    const first = desk;
    await world.services.db.query(`update "Sessions" set "updatedAt" = "updatedAt" - interval '1 hour'`);
    const others: SignedIn[] = [];
    for (let count = 0; count < 20; count += 1) others.push(await world.enter(EMAIL));
    await first.get('/api/session').expect(401);
    expect((await list(others[0]!)).length).toBe(20);
    const visitors: SignedIn[] = [];
    for (let count = 0; count < 25; count += 1) visitors.push(await signInAs(world.app, ANA));
    await visitors[0]!.get('/api/session').expect(200);
  });

  it('include this one: ending it signs out', async () => {
    const [only] = await list(desk);
    await desk.delete(`/api/sessions/${only?.id}`).expect(204);
    await desk.get('/api/session').expect(401);
  });

  it('that were not seen for a month are no longer listed', async () => {
    const phone = await world.enter(EMAIL, ANDROID);
    const id = (await list(phone)).find(({ isThis }) => !isThis)?.id;
    const sql = `update "Sessions" set expires = now() - interval '1 minute' where data::jsonb ->> 'device' = ''`;
    await selectRows(world.services.db, sql);
    expect((await list(phone)).length).toBe(1);
    await phone.delete(`/api/sessions/${id}`).expect(404);
  });

  it('are nobody else’s to see or end, and odd ids end nothing', async () => {
    const nobody = supertest(world.app);
    await nobody.get('/api/sessions').expect(401);
    await nobody.delete('/api/sessions').expect(401);
    await nobody.delete(`/api/sessions/${'x'.repeat(43)}`).expect(401);
    for (const id of ['x', 'x'.repeat(43), "'; drop table accounts; --", '\u0000', '🌲', '../..', 'a/b'])
      await desk.delete(`/api/sessions/${encodeURIComponent(id)}`).expect(404);
    await desk.delete('/api/sessions/%E0%A4%A').expect(400);
    expect((await list(desk)).length).toBe(1);
  });
});
