import type { Express } from 'express';
import supertest from 'supertest';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, CARLA, DEMO_PASSWORD, DEMO_PEOPLE, SOFIE } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs } from '#server/http/testing/sign-in';

describe('a session', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(() => services.db.query('delete from rate_limits'));

  const logIn = (email: string, password: string) => supertest(app).post('/api/session').send({ email, password });

  it('opens with the address, however it is written, and the password', async () => {
    const agent = supertest.agent(app);
    const { body } = await agent
      .post('/api/session')
      .send({ email: ' Ana.Peeters@Example.org ', password: DEMO_PASSWORD })
      .expect(200);
    expect(body).toEqual(
      jasmine.objectContaining({ accountId: ANA.accountId, firstName: 'Ana', email: 'ana.peeters@example.org' }),
    );
    expect(body.grants).toEqual([
      jasmine.objectContaining({ id: ANA.grantId, role: 'importer', status: 'active', holder: 'Peeters Hout NV' }),
    ]);
    expect((await agent.get('/api/session').expect(200)).body).toEqual(body);
  });

  it('names authority, office and support team as holders', async () => {
    const holderOf = async (person: typeof BRUNO) =>
      (await (await signInAs(app, person)).get('/api/session')).body.grants[0].holder;
    expect(await holderOf(BRUNO)).toMatch(/^FPS Health/);
    expect(await holderOf(CARLA)).toBe('ANTWERPEN DAE DOUANEKANTOOR (BE101000)');
    expect(await holderOf(SOFIE)).toBe('Support team');
  });

  it('gives one answer for an unknown address, a wrong password and an account that is not confirmed', async () => {
    await services.db.query(`insert into accounts (id, email, first_name, last_name, password_hash)
      select gen_random_uuid(), 'waits@example.org', 'W', 'W', password_hash from accounts where email = 'ana.peeters@example.org'`);
    const unknown = await logIn('nobody@example.org', 'something else').expect(401);
    const wrong = await logIn(ANA.email, 'something else').expect(401);
    const waiting = await logIn('waits@example.org', DEMO_PASSWORD).expect(401);
    expect(unknown.body.code).toBe('wrong-log-in');
    expect(wrong.body).toEqual(unknown.body);
    expect(waiting.body).toEqual(unknown.body);
  });

  it('has another id after signing in, and the old one is worth nothing', async () => {
    const first = await logIn(ANA.email, DEMO_PASSWORD).expect(200);
    const planted = sessionCookieOf(first);
    const second = await supertest(app)
      .post('/api/demo-session')
      .set('Cookie', planted)
      .send({ accountId: BRUNO.accountId })
      .expect(200);
    expect(sessionCookieOf(second)).not.toBe(planted);
    await supertest(app).get('/api/session').set('Cookie', planted).expect(401);
  });

  it('is gone from the database after signing out', async () => {
    const agent = supertest.agent(app);
    const cookie = sessionCookieOf(
      await agent.post('/api/demo-session').send({ accountId: ANA.accountId }).expect(200),
    );
    await agent.delete('/api/session').expect(204);
    await supertest(app).get('/api/session').set('Cookie', cookie).expect(401);
    await agent.delete('/api/session').expect(204);
  });

  it('keeps its cookie from scripts and other sites', async () => {
    const { headers } = await logIn(ANA.email, DEMO_PASSWORD).expect(200);
    const cookies = headers['set-cookie'] as unknown as string[];
    expect(cookies.length).toBe(2);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=(Lax|Strict)/);
  });

  it('is refused to another site', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      const answer = await logIn(ANA.email, DEMO_PASSWORD).set('Sec-Fetch-Site', site).expect(403);
      expect(answer.body.code).toBe('other-origin');
    }
    await logIn(ANA.email, DEMO_PASSWORD).set('Origin', 'https://evil.example').expect(403);
    await logIn(ANA.email, DEMO_PASSWORD).set('Sec-Fetch-Site', 'same-origin').expect(200);
  });

  it('is slowed down after five failures, to the right password too, with the time to wait', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await logIn(ANA.email, `wrong ${attempt}`).expect(401);
    const { body, headers } = await logIn(ANA.email, DEMO_PASSWORD).expect(429);
    expect(body.code).toBe('too-many-attempts');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(15);
    await logIn(BRUNO.email, DEMO_PASSWORD).expect(200);
    const keys = await selectRows<{ key: string }>(services.db, 'select key from rate_limits');
    expect(JSON.stringify(keys)).not.toContain('ana.peeters');
  });

  it('is slowed down by every process, however many attempts come at once', async () => {
    const wrong = () => logIn(ANA.email, 'wrong').then(({ status }) => status);
    const all = await Promise.all(Array.from({ length: 20 }, wrong));
    expect(all.filter((status) => status === 401).length).toBe(5);
    const other = createApp(services);
    await supertest(other.app).post('/api/session').send({ email: ANA.email, password: DEMO_PASSWORD }).expect(429);
    other.stop();
  });

  it('does not count what went well', async () => {
    for (let attempt = 0; attempt < 12; attempt += 1) await logIn(ANA.email, DEMO_PASSWORD).expect(200);
  });

  it('answers 401 to who is not signed in', async () => {
    const { body, type } = await supertest(app).get('/api/session').expect(401);
    expect(type).toBe('application/problem+json');
    expect(body.code).toBe('not-signed-in');
  });

  it('names the field that cannot be used', async () => {
    const bad: [unknown, string][] = [
      [{}, '/email'],
      [{ email: 'a@b.example\r\nBcc: c@d.example', password: 'x' }, '/email'],
      [{ email: 'ana.peeters@example.org', password: 5 }, '/password'],
      [{ email: ['ana.peeters@example.org'], password: 'x' }, '/email'],
      [{ email: `${'a'.repeat(300)}@example.org`, password: 'x' }, '/email'],
      [{ email: 'ana.peeters@example.org', password: 'x'.repeat(201) }, '/password'],
      [[], ''],
    ];
    for (const [input, pointer] of bad) {
      const { body } = await supertest(app)
        .post('/api/session')
        .send(input as object)
        .expect(422);
      expect(body.errors.map((it: { pointer: string }) => it.pointer)).toContain(pointer);
    }
    await supertest(app).post('/api/session').type('json').send('{"email":').expect(400);
  });

  it('opens for demo people only by the demo entrance', async () => {
    await services.db.query(`insert into accounts (id, email, first_name, last_name, confirmed_at)
      values ('01980000-0000-7000-8000-00000000dead', 'real@example.org', 'R', 'R', now())`);
    const enter = (accountId: string) => supertest(app).post('/api/demo-session').send({ accountId });
    await enter('01980000-0000-7000-8000-00000000dead').expect(404);
    await enter('01980000-0000-7000-8000-00000000beef').expect(404);
    await enter('Ana').expect(422);
    await enter(ANA.accountId).expect(200);
  });

  it('tells a device what it needs before signing in', async () => {
    const { body } = await supertest(app).get('/api/about').expect(200);
    expect(body.demoPeople.length).toBe(DEMO_PEOPLE.length);
    expect(body.demoPeople[0]).toEqual({
      accountId: ANA.accountId,
      name: 'Ana Peeters',
      role: 'importer',
      holder: 'Peeters Hout NV',
    });
    expect(body.vapidPublicKey).toMatch(/^[\w-]{80,}$/);
  });

  describe('where the demo is off', () => {
    let closed: { app: Express; stop: () => void };
    beforeAll(() => {
      closed = createApp({ ...services, config: { ...services.config, isDemo: false } });
    });
    afterAll(() => closed.stop());

    it('A17: over plain http in production nobody is told to be signed in, as no cookie would come back', async () => {
      const production = createApp({ ...services, config: { ...services.config, isDemo: false, isProduction: true } });
      for (const password of [DEMO_PASSWORD, 'wrong'])
        for (const proto of ['http', 'https'])
          await supertest(production.app)
            .post('/api/session')
            .set('Host', 'localhost:8080')
            .set('X-Forwarded-Proto', proto)
            .send({ email: ANA.email, password })
            .expect(400)
            .expect(({ body }) => expect(body.code).toBe('https-needed'));
      production.app.set('trust proxy', true);
      await supertest(production.app)
        .post('/api/session')
        .set('Host', 'localhost:8080')
        .set('X-Forwarded-Proto', 'https')
        .send({ email: ANA.email, password: 'wrong' })
        .expect(401);
      production.stop();
    });

    it('opens for no demo person, neither by one tap nor by password', async () => {
      await supertest(closed.app).post('/api/demo-session').send({ accountId: ANA.accountId }).expect(404);
      const known = { email: ANA.email, password: DEMO_PASSWORD };
      await supertest(closed.app).post('/api/session').send(known).expect(401);
      const { body } = await supertest(closed.app).get('/api/about').expect(200);
      expect(body.demoPeople).toEqual([]);
      await supertest(closed.app).get('/dev/mail').expect(404);
    });
  });

  it('leaves no password, address or cookie in the log', async () => {
    await logIn(ANA.email, DEMO_PASSWORD).expect(200);
    await logIn(ANA.email, 'not the password').expect(401);
    const logged = services.logLines.join('');
    expect(logged).toContain('/api/session');
    expect(logged).not.toMatch(/paper licence|not the password|ana\.peeters|flegt=s/);
  });
});

/** The cookie that opens the session, as a browser sends it. */
function sessionCookieOf({ headers }: supertest.Response): string {
  const cookies = headers['set-cookie'] as unknown as string[];
  return cookies.find((it) => it.startsWith('flegt='))?.split(';')[0] ?? '';
}
