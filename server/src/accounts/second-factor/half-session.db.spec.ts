import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { buildAccountWorld, PASSWORD, type AccountWorld } from '#server/accounts/testing/account-world';
import { addApp, enterByHalf, makeOfficer } from '#server/accounts/second-factor/testing/factor-steps';
import { listApiRoutes } from '#server/http/testing/all-routes';
import type { SignedIn } from '#server/http/testing/sign-in';

type Method = 'get' | 'head' | 'put' | 'post' | 'delete';
interface Route {
  readonly method: Method;
  readonly path: string;
}

/** What a half session may do that a stranger may not. */
const PROVING = ['get /second-factor', 'post /second-factor/passkey-request', 'post /second-factor/proof'];
const ENROLLING = [
  ...PROVING,
  'post /second-factor/passkey-creation',
  'post /second-factor/passkeys',
  'post /second-factor/totp-secret',
  'post /second-factor/totp',
];

describe('somebody signed in by half', () => {
  let world: AccountWorld;
  let routes: Route[];

  beforeAll(async () => {
    world = await buildAccountWorld({ REQUIRE_SECOND_FACTOR: 'officers' });
    routes = listApiRoutes(world.app).map((what) => {
      const [method = '', path = ''] = what.split(' ');
      return { method: method.toLowerCase() as Method, path };
    });
    await addApp(await world.signUp('has-factor@example.org'));
    await world.signUp('must-enrol@example.org');
    await makeOfficer(world, 'must-enrol@example.org');
  });
  afterAll(() => world.stop());

  for (const [email, step, open] of [
    ['has-factor@example.org', 'prove', PROVING],
    ['must-enrol@example.org', 'enrol', ENROLLING],
  ] as const)
    it(`is a stranger everywhere but to the routes of the second factor (${step})`, async () => {
      expect(routes.length).toBeGreaterThan(60);
      const wrong: string[] = [];
      let half = await enterByHalf(world, email);
      for (const { method, path } of routes) {
        await world.forgetLimits();
        const stranger = await ask(supertest.agent(world.app), method, path);
        const answer = await ask(half, method, path);
        const told = `${method} ${path}: ${answer.status} ${answer.code}, to a stranger ${stranger.status} ${stranger.code}`;
        if (open.includes(`${method} ${path}`)) {
          if (answer.status === 401 || stranger.status !== 401) wrong.push(`${told}, not open`);
        } else if (stranger.status === 401) {
          const isTold = answer.code === 'second-factor-needed' || method === 'head';
          if (answer.status !== 401 || !isTold) wrong.push(told);
        } else if (answer.status !== stranger.status || answer.code !== stranger.code) wrong.push(told);
        const { body } = await half.get('/api/session').expect(401);
        if (body.code !== 'second-factor-needed') half = await enterByHalf(world, email);
      }
      expect(wrong).toEqual([]);
    }, 60_000);

  it('may sign in anew, sign out, and has a quarter of an hour', async () => {
    const half = await enterByHalf(world, 'has-factor@example.org');
    const answer = await half
      .post('/api/session')
      .send({ email: 'has-factor@example.org', password: PASSWORD })
      .expect(401);
    const maxAge = /Expires=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
    const left = Date.parse(maxAge) - Date.now();
    expect(left).toBeGreaterThan(10 * 60_000);
    expect(left).toBeLessThan(16 * 60_000);
    await half.delete('/api/session').expect(204);
    await half.get('/api/second-factor').expect(401);
  });

  it('has another session id after each step, and the earlier ones open nothing', async () => {
    const email = `ids-${randomUUID()}@example.org`;
    const { recoveryCodes } = await addApp(await world.signUp(email));
    const half = await enterByHalf(world, email);
    const cookieOf = (agent: SignedIn) =>
      agent.jar.getCookie('flegt', { domain: '127.0.0.1', path: '/', secure: false, script: false })?.value;
    const before = cookieOf(half);
    await half.post('/api/second-factor/proof').send({ way: 'recoveryCode', code: recoveryCodes?.[0] }).expect(204);
    expect(cookieOf(half)).not.toBe(before);
    const answer = await supertest(world.app).get('/api/second-factor').set('Cookie', `flegt=${before}`).expect(401);
    expect(answer.body.code).toBe('not-signed-in');
  });

  it('is signed out by a new password: what the old one began is over', async () => {
    const email = `renewed-${randomUUID()}@example.org`;
    const agent = await world.signUp(email);
    await addApp(agent);
    const half = await enterByHalf(world, email);
    const change = { oldPassword: PASSWORD, password: 'fourteen quiet pines' };
    await agent.put('/api/account/password').send(change).expect(204);
    expect((await half.get('/api/second-factor').expect(401)).body.code).toBe('not-signed-in');
  });
});

async function ask(agent: SignedIn, method: Method, path: string): Promise<{ status: number; code: unknown }> {
  const filled = path
    .replace(':sha256', 'a'.repeat(64))
    .replace(':country', 'BE')
    .replace(/:\w+/g, '01980000-0000-7000-8000-00000000beef');
  const request = agent[method](`/api${filled}`);
  const { status, body } = method === 'post' || method === 'put' ? await request.send({}) : await request;
  return { status, code: body?.code };
}
