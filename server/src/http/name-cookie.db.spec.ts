import type { Express } from 'express';
import supertest from 'supertest';
import { buildAccountWorld, PASSWORD, type AccountWorld } from '#server/accounts/testing/account-world';
import { createApp } from '#server/http/app';

const EMAIL = 'keeper@example.org';

describe('the cookies in production', () => {
  let world: AccountWorld;
  let production: { app: Express; stop: () => void };

  beforeAll(async () => {
    world = await buildAccountWorld();
    await world.signUp(EMAIL);
    production = createApp({ ...world.services, config: { ...world.services.config, isProduction: true } });
    production.app.set('trust proxy', true);
  });
  afterAll(async () => {
    production.stop();
    await world.stop();
  });
  beforeEach(() => world.forgetLimits());

  const overHttps = (request: supertest.Test) =>
    request.set('Host', 'localhost:8080').set('X-Forwarded-Proto', 'https');
  const signIn = async (password = PASSWORD, cookie = '') =>
    overHttps(supertest(production.app).post('/api/session')).set('Cookie', cookie).send({ email: EMAIL, password });
  const ask = (cookie: string) => overHttps(supertest(production.app).get('/api/session')).set('Cookie', cookie);
  const cookiesOf = ({ headers }: supertest.Response) => headers['set-cookie'] as unknown as string[];
  const valueOf = (cookie = '') => cookie.split(';')[0] ?? '';

  it('are called so that browsers take them from this host alone, over https', async () => {
    const cookies = cookiesOf(await signIn());
    expect(cookies.length).toBe(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-flegt(-device-[0-9a-f]{16})?=/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; Secure(;|$)/);
      expect(cookie).not.toMatch(/; Domain/i);
    }
  });

  it('are believed under this name only: what a neighbouring host may have planted under another is nobody’s', async () => {
    const session = valueOf(cookiesOf(await signIn()).find((it) => !it.includes('-device-')));
    await ask(session).expect(200);
    await ask(session.replace('__Host-', '')).expect(401);
  });

  it('let a known browser pass under this name only', async () => {
    const device = valueOf(cookiesOf(await signIn()).find((it) => it.includes('-device-')));
    for (let tries = 0; tries < 6; tries++) await signIn('a wrong password');
    expect((await signIn()).status).toBe(429);
    expect((await signIn(PASSWORD, device.replace('__Host-', ''))).status).toBe(429);
    expect((await signIn(PASSWORD, device)).status).toBe(200);
  });

  it('are renewed under this name', async () => {
    const session = valueOf(cookiesOf(await signIn()).find((it) => !it.includes('-device-')));
    await world.services.db.query(`update "Sessions" set expires = expires - interval '1 hour'`);
    const [renewed] = cookiesOf(await ask(session).expect(200));
    expect(valueOf(renewed)).toBe(session);
  });
});
