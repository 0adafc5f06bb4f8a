import supertest from 'supertest';
import { buildAccountWorld, PASSWORD, type AccountWorld } from '#server/accounts/testing/account-world';
import { selectRows } from '#server/database/connection';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';
import type { SignedIn } from '#server/http/testing/sign-in';

const EMAIL = 'zoe.van-damme@example.org';
const STRANGER = '192.0.2.66';
const HOME = '198.51.100.7';

describe('A4: wrong passwords', () => {
  let world: AccountWorld;
  let owner: SignedIn;

  beforeAll(async () => {
    world = await buildAccountWorld();
    world.app.set('trust proxy', true);
    await world.signUp(EMAIL);
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.forgetLimits();
    owner = await world.enter(EMAIL);
  });

  const tryFrom = (network: string, email = EMAIL, password = 'wrong wrong wrong') =>
    supertest(world.app).post('/api/session').set('X-Forwarded-For', network).send({ email, password });
  const statusFrom = async (network: string, email?: string, password?: string) =>
    (await tryFrom(network, email, password)).status;
  const waitFrom = async (network: string, email?: string) =>
    Number((await tryFrom(network, email, PASSWORD).expect(429)).headers['retry-after']);
  /** Lets so many seconds go by for everybody who waits. */
  const letPass = (seconds: number) =>
    selectRows(world.services.db, `update rate_limits set free_at = free_at - $1 * interval '1 second'`, [seconds]);
  const failFrom = async (network: string, count: number, email?: string) => {
    for (let tried = 0; tried < count; tried += 1) expect(await statusFrom(network, email)).toBe(401);
  };

  it('slow down who types them: each wait is longer than the one before, told in seconds, and never a lock', async () => {
    await failFrom(STRANGER, 5);
    const waits: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      waits.push(await waitFrom(STRANGER));
      await letPass(waits.at(-1) ?? 0);
      await failFrom(STRANGER, 1);
    }
    for (const [position, wait] of [15, 30, 60, 120, 240, 480, 900, 900, 900].entries())
      expect(Math.abs(wait - (waits[position] ?? 0))).toBeLessThanOrEqual(2);
    await letPass(900);
    await tryFrom(STRANGER, EMAIL, PASSWORD).expect(200);
    await failFrom(STRANGER, 5);
  });

  it('name the time in seconds and minutes, and hold no connection meanwhile', async () => {
    await failFrom(STRANGER, 5);
    const { body } = await tryFrom(STRANGER).expect(429);
    expect(body.code).toBe('too-many-attempts');
    expect(Number(body.params.seconds)).toBeGreaterThan(0);
    expect(Number(body.params.seconds)).toBeLessThanOrEqual(15);
    expect(body.params.minutes).toBe('1');
  });

  it('of a hundred networks keep the owner out of nothing, on a new device at home either', async () => {
    for (let host = 1; host <= 25; host += 1) await failFrom(`192.0.2.${host}`, 4);
    expect(await statusFrom('192.0.2.77')).toBe(401);
    // While the address is tried from everywhere, a network has one free try instead of five.
    expect(await statusFrom('192.0.2.77')).toBe(429);
    await tryFrom(HOME, EMAIL, PASSWORD).expect(200);
  });

  it('typed in the same network hold up no device that was signed in before', async () => {
    await failFrom(HOME, 5);
    await tryFrom(HOME, EMAIL, PASSWORD).expect(429);
    const known = owner.post('/api/session').set('X-Forwarded-For', HOME);
    await known.send({ email: EMAIL, password: PASSWORD }).expect(200);
  });

  it('typed on a device that was signed in before slow down that one only, and not for good', async () => {
    const again = (password: string) =>
      owner.post('/api/session').set('X-Forwarded-For', HOME).send({ email: EMAIL, password });
    for (let count = 0; count < 5; count += 1) await again('stolen and wrong').expect(401);
    await again(PASSWORD).expect(429);
    await tryFrom(HOME, EMAIL, PASSWORD).expect(200);
    await letPass(15);
    await again(PASSWORD).expect(200);
  });

  it('for made-up addresses lock no network: a hundred of them, and its people sign in', async () => {
    for (let count = 0; count < 100; count += 1)
      expect(await statusFrom(HOME, `made-up-${count}@example.org`)).toBe(401);
    await tryFrom(HOME, EMAIL, PASSWORD).expect(200);
  });

  it('are counted alike for addresses that are known and that are not, however they are written', async () => {
    await failFrom(STRANGER, 5);
    await failFrom(STRANGER, 5, 'nobody@example.org');
    const [known, unknown] = [await tryFrom(STRANGER), await tryFrom(STRANGER, 'NoBody@Example.org ')];
    expect([known.status, known.body.code]).toEqual([429, 'too-many-attempts']);
    expect([unknown.status, unknown.body.code]).toEqual([429, 'too-many-attempts']);
  });

  it('at the same moment pass no more often than one after the other', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => statusFrom(STRANGER)));
    expect(all.filter((status) => status === 401).length).toBe(5);
    expect(all.filter((status) => status === 429).length).toBe(25);
  });

  it('from one IPv6 network after the other are slowed down together, where the networks are of one site', async () => {
    for (let network = 0; network < 20; network += 1)
      expect(await statusFrom(`2001:db8:7:${network.toString(16)}::1`)).toBe(401);
    expect(await statusFrom('2001:db8:7:ffff::1')).toBe(429);
    expect(await statusFrom('2001:db8:8::1')).toBe(401);
  });

  it('are forgotten with a new password, and the browser that chose it is known', async () => {
    await failFrom(HOME, 5);
    await failFrom(STRANGER, 5);
    const browser = supertest.agent(world.app).set('X-Forwarded-For', HOME);
    await browser.post('/api/lost-password').send({ email: EMAIL }).expect(202);
    const mails = await readMails(world.services.db, EMAIL, 2);
    const token = tokenIn(mails.find(({ subject }) => subject.includes('new password')));
    await browser.post('/api/new-password').send({ token, password: PASSWORD }).expect(204);
    await tryFrom(STRANGER, EMAIL, PASSWORD).expect(200);
    await failFrom(HOME, 5);
    await tryFrom(HOME, EMAIL, PASSWORD).expect(429);
    await browser.post('/api/session').send({ email: EMAIL, password: PASSWORD }).expect(200);
  });

  it('leave no address and no network in the database', async () => {
    await failFrom(STRANGER, 1);
    const rows = await selectRows(world.services.db, 'select * from rate_limits');
    expect(JSON.stringify(rows)).not.toMatch(/192\.0|example/);
  });
});
