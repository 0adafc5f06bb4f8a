import supertest from 'supertest';
import { buildAccountWorld, PASSWORD, type AccountWorld } from '#server/accounts/testing/account-world';
import { selectRows } from '#server/database/connection';
import type { SignedIn } from '#server/http/testing/sign-in';

const OWNER = 'owner@example.org';
const OTHER = 'other@example.org';

describe('A4: a known device', () => {
  let world: AccountWorld;

  beforeAll(async () => {
    world = await buildAccountWorld();
    await world.signUp(OWNER);
    await world.signUp(OTHER);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  const logIn = (email: string, cookie = '', password = PASSWORD) =>
    supertest(world.app).post('/api/session').set('Cookie', cookie).send({ email, password });
  /** The cookie that names the device, as a new browser gets it. */
  const enter = async (email: string, cookie = ''): Promise<string> => {
    const { headers } = await logIn(email, cookie).expect(200);
    const cookies = headers['set-cookie'] as unknown as string[];
    return cookies.find((it) => it.startsWith('flegt-device-')) ?? '';
  };
  const slowDown = async (email: string) => {
    for (let count = 0; count < 5; count += 1) await logIn(email, '', 'not the password').expect(401);
    await logIn(email).expect(429);
  };
  const valueOf = (cookie: string) => cookie.split(';')[0] ?? '';
  const passes = async (email: string, cookie: string) => (await logIn(email, valueOf(cookie))).status === 200;

  it('is named by a cookie that scripts cannot read and other sites cannot send; the database holds its hash only', async () => {
    const cookie = await enter(OWNER);
    expect(cookie).toMatch(/Path=\/api/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(Number(/Max-Age=(\d+)/.exec(cookie)?.[1])).toBeGreaterThan(300 * 86_400);
    const rows = await selectRows(world.services.db, 'select * from known_devices');
    expect(JSON.stringify(rows)).not.toContain(valueOf(cookie).split('=')[1] ?? '');
  });

  it('passes for its own account only, whatever else is sent', async () => {
    const [own, others] = [await enter(OWNER), await enter(OTHER)];
    await slowDown(OWNER);
    const renamed = `${valueOf(own).split('=')[0]}=${valueOf(others).split('=')[1]}`;
    for (const cookie of [others, renamed, `${valueOf(own)}x`, 'flegt-device-=', `${valueOf(own).split('=')[0]}=`])
      expect(await passes(OWNER, cookie))
        .withContext(cookie)
        .toBeFalse();
    expect(await passes(OWNER, own)).toBeTrue();
  });

  it('is named anew each time it signs in: what was read from it before is worth nothing', async () => {
    const before = await enter(OWNER);
    const after = await enter(OWNER, valueOf(before));
    await slowDown(OWNER);
    expect(await passes(OWNER, before)).toBeFalse();
    expect(await passes(OWNER, after)).toBeTrue();
  });

  it('stays one after signing out', async () => {
    const browser = await world.enter(OWNER);
    await browser.delete('/api/session').expect(204);
    await slowDown(OWNER);
    await browser.post('/api/session').send({ email: OWNER, password: PASSWORD }).expect(200);
  });

  it('is a stranger’s once it is ended in the list, one by one or all', async () => {
    const isKnown = async (browser: SignedIn) =>
      (await browser.post('/api/session').send({ email: OWNER, password: PASSWORD })).status === 200;
    const [desk, phone, tablet] = [await world.enter(OWNER), await world.enter(OWNER), await world.enter(OWNER)];
    const { body } = await phone.get('/api/sessions').expect(200);
    const own = body.sessions.find((it: { isThis: boolean }) => it.isThis) as { id: string };
    await desk.delete(`/api/sessions/${own.id}`).expect(204);
    await slowDown(OWNER);
    expect(await isKnown(phone)).toBeFalse();
    expect(await isKnown(tablet)).toBeTrue();
    await desk.delete('/api/sessions').expect(204);
    expect(await isKnown(tablet)).toBeFalse();
    expect(await isKnown(desk)).toBeTrue();
  });

  it('is a stranger’s once another one changes the password, and that one stays known', async () => {
    const email = 'changes@example.org';
    await world.signUp(email);
    const [desk, stolen] = [await world.enter(email), await enter(email)];
    const change = { oldPassword: PASSWORD, password: 'nine barges on the Scheldt' };
    await desk.put('/api/account/password').send(change).expect(204);
    const isKnown = async (cookie: string) => (await logIn(email, valueOf(cookie), change.password)).status === 200;
    await slowDown(email);
    expect(await isKnown(stolen)).toBeFalse();
    await desk.post('/api/session').send({ email: email, password: change.password }).expect(200);
  });

  it('is one of fifty at most', async () => {
    const id = await world.findAccountId(OWNER);
    const add = `insert into known_devices (token_sha256, account_id, proved_at)
                 select 'old ' || n, $1, now() - interval '1 day' from generate_series(1, 60) as n`;
    await selectRows(world.services.db, add, [id]);
    await enter(OWNER);
    const rows = await selectRows(world.services.db, 'select 1 from known_devices where account_id = $1', [id]);
    expect(rows.length).toBe(50);
  });
});
