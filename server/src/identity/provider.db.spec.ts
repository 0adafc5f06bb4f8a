import supertest from 'supertest';
import { IdentityProvider } from '#contract/testing/identity-provider';
import { findRow, selectRows } from '#server/database/connection';
import { ANA, BRUNO } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices } from '#server/http/testing/build-services';
import { sessionCookie } from '#server/identity/testing/identity-steps';
import { IdentityWorld, type Browser } from '#server/identity/testing/identity-world';

const REFUSED = '/sign-in?problem=identity-refused';
const AWAY = '/sign-in?problem=identity-provider-away';

describe('the way to the identity provider and back', () => {
  let world: IdentityWorld;

  beforeAll(async () => {
    world = await IdentityWorld.begin();
    world.knows({ subject: 'nora' });
    world.knows({ subject: 'ana-at-provider', email: 'other@example.org' });
    await world.services.db.query(
      `insert into identities (issuer, subject, account_id, email) values ($1, 'ana-at-provider', $2, 'old@example.org')`,
      { bind: [world.provider.issuer, ANA.accountId] },
    );
  });
  afterAll(() => world.end());
  beforeEach(() => world.provider.broken.clear());

  /** Changes what our server remembers of the way a browser is on. */
  const tamper = (state: string, change: (checks: Record<string, string>) => void) =>
    tamperSession(world, state, change);
  const whoIs = async ({ ours }: Browser) => (await ours.get('/api/session')).body.accountId;

  it('asks for name and address, with state, nonce and PKCE of its own each time', async () => {
    const [first, second] = await Promise.all([world.start(world.browser()), world.start(world.browser())]);
    const asked = new URL(first).searchParams;
    expect(Object.fromEntries(asked)).toEqual(
      jasmine.objectContaining({
        response_type: 'code',
        scope: 'openid email profile',
        redirect_uri: 'http://app.example/api/identity/callback',
        code_challenge_method: 'S256',
      }),
    );
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)?.length).toBeGreaterThan(40);
      expect(asked.get(name)).not.toBe(new URL(second).searchParams.get(name));
    }
    expect(first).not.toContain(world.provider.clientSecret);
  });

  it('signs in who is linked, under a new session, and goes to the page that asked', async () => {
    const browser = world.browser();
    const url = await world.start(browser, '?next=%2Fprofile%2Fdetails%3Fa%3D1');
    const planted = sessionCookie(browser);
    const back = await browser.theirs.visit(url, 'ana-at-provider');
    expect(await world.comeBack(browser, back)).toBe('/profile/details?a=1');
    expect(await whoIs(browser)).toBe(ANA.accountId);
    expect(sessionCookie(browser)).not.toBe(planted);
    await supertest(world.app).get('/api/session').set('Cookie', planted).expect(401);
    const session = await findRow<{ way: string }>(
      world.services.db,
      `select data::jsonb->>'way' as way from "Sessions" where account_id = $1`,
      [ANA.accountId],
    );
    expect(session?.way).toBe('identityProvider');
  });

  it('knows the address the provider has today', async () => {
    expect(await world.signIn(world.browser(), 'ana-at-provider')).toBe('/');
    const row = await findRow<{ email: string }>(
      world.services.db,
      'select email from identities where account_id = $1',
      [ANA.accountId],
    );
    expect(row?.email).toBe('other@example.org');
  });

  it('leads nowhere else', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/.//evil.example', '/\\evil.example'])
      expect(await world.signIn(world.browser(), 'ana-at-provider', `?next=${encodeURIComponent(next)}`)).toBe('/');
    expect(await world.signIn(world.browser(), 'ana-at-provider', '?next=/a&next=/b')).toBe('/');
  });

  it('is refused the second time, and to another browser', async () => {
    const browser = world.browser();
    const back = await browser.theirs.visit(await world.start(browser), 'ana-at-provider');
    expect(await world.comeBack(world.browser(), back)).toBe(REFUSED);
    const other = world.browser();
    await world.start(other);
    expect(await world.comeBack(other, back)).toBe(REFUSED);
    expect(await world.comeBack(browser, back)).toBe('/');
    expect(await world.comeBack(browser, back)).toBe(REFUSED);
    expect(await whoIs(browser)).toBe(ANA.accountId);
    expect(await whoIs(other)).toBeUndefined();
  });

  it('is refused with garbage, and the right way back still works then', async () => {
    const browser = world.browser();
    const back = await browser.theirs.visit(await world.start(browser), 'ana-at-provider');
    for (const query of [
      '',
      '?',
      '?state=x&code=y',
      '?code=y',
      '?state=a&state=b',
      '?state[a]=b',
      '?%00',
      '?state=%ff&error=x',
    ])
      expect(await world.comeBack(browser, `/api/identity/callback${query}`)).toBe(REFUSED);
    expect(await world.comeBack(browser, back)).toBe('/');
  });

  it('is refused with the right state, but no code, a wrong one or one of another person', async () => {
    const state = async (browser: Browser) => new URL(await world.start(browser)).searchParams.get('state');
    for (const more of ['', '&code=', '&code=wrong', '&code=a&code=b', '&error=access_denied', '&error=']) {
      const browser = world.browser();
      const iss = `&iss=${encodeURIComponent(world.provider.issuer)}`;
      expect(await world.comeBack(browser, `/api/identity/callback?state=${await state(browser)}${more}${iss}`)).toBe(
        REFUSED,
      );
    }
    const [ana, thief] = [world.browser(), world.browser()];
    const back = await ana.theirs.visit(await world.start(ana), 'ana-at-provider');
    const stolen = back.replace(/state=[^&]+/, `state=${await state(thief)}`);
    expect(await world.comeBack(thief, stolen)).toBe(REFUSED);
    expect(await whoIs(thief)).toBeUndefined();
  });

  it('is refused when nonce, PKCE verifier or issuer are not those of the beginning', async () => {
    for (const name of ['nonce', 'codeVerifier']) {
      const browser = world.browser();
      const url = await world.start(browser);
      await tamper(String(new URL(url).searchParams.get('state')), (checks) => (checks[name] = 'x'.repeat(43)));
      expect(await world.comeBack(browser, await browser.theirs.visit(url, 'ana-at-provider'))).toBe(REFUSED);
    }
    const browser = world.browser();
    const back = await browser.theirs.visit(await world.start(browser), 'ana-at-provider');
    const mixed = back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example');
    expect(mixed).not.toBe(back);
    expect(await world.comeBack(browser, mixed)).toBe(REFUSED);
  });

  it('ends where it began when the person gives up', async () => {
    expect(await world.signIn(world.browser(), '')).toBe(REFUSED);
  });

  it('says so when the provider fails on the way, and works again after', async () => {
    for (const path of ['/token', '/me']) {
      world.provider.broken.add(path);
      expect(await world.signIn(world.browser(), 'ana-at-provider')).toBe(AWAY);
      world.provider.broken.clear();
    }
    expect(await world.signIn(world.browser(), 'ana-at-provider')).toBe('/');
  });

  it('lets nobody into an account that is closed', async () => {
    const { db } = world.services;
    await db.query('update accounts set confirmed_at = null where id = $1', { bind: [ANA.accountId] });
    expect(await world.signIn(world.browser(), 'ana-at-provider')).toBe(REFUSED);
    await db.query('update accounts set confirmed_at = now() where id = $1', { bind: [ANA.accountId] });
  });

  it('signs another person out of the browser', async () => {
    const browser = world.browser();
    await browser.ours.post('/api/demo-session').send({ accountId: BRUNO.accountId }).expect(200);
    expect(await world.signIn(browser, 'ana-at-provider')).toBe('/');
    expect(await whoIs(browser)).toBe(ANA.accountId);
  });

  it('is not begun without end from one network', async () => {
    await world.start(world.browser());
    const statement = `update rate_limits set points = 300 where key like 'identity-start:%'`;
    await world.services.db.query(statement);
    expect(await world.start(world.browser())).toBe('/sign-in?problem=too-many-attempts');
    await world.services.db.query('delete from rate_limits');
  });

  it('leaves no code, state, secret or address in the log', async () => {
    await world.signIn(world.browser(), 'ana-at-provider');
    await world.signIn(world.browser(), '');
    const lines = world.services.logLines.join('\n');
    expect(lines).toContain('/api/identity/callback');
    for (const secret of [world.provider.clientSecret, 'example.org', 'code=', 'state=', 'nonce', 'ana-at'])
      expect(lines).not.toContain(secret);
  });

  it('keeps what waits for an hour at most where nobody is signed in', async () => {
    await world.start(world.browser());
    const rows = await selectRows<{ isShort: boolean }>(
      world.services.db,
      `select expires < now() + interval '61 minutes' as "isShort" from "Sessions" where data like '%identityFlow%'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ isShort }) => isShort)).toBeTrue();
  });
});

describe('an identity provider that cannot be reached', () => {
  it('leads back to the sign-in page, and is found when it comes', async () => {
    const provider = await IdentityProvider.start();
    const { port, settings } = provider;
    await provider.stop();
    const services = await buildServices({ PUBLIC_URL: 'http://app.example', ...settings });
    const { app, stop } = createApp(services);
    const start = async () => (await supertest(app).get('/api/identity/start').expect(302)).headers['location'];
    expect(await start()).toBe(AWAY);
    const again = await IdentityProvider.start(port);
    expect(await start()).toBe(AWAY);
    again.register('http://app.example/api/identity/callback');
    expect(await start()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/auth\?/);
    stop();
    await Promise.all([services.stop(), again.stop()]);
  });
});

describe('without an identity provider', () => {
  it('there is nothing of it', async () => {
    const services = await buildServices();
    const { app, stop } = createApp(services);
    expect((await supertest(app).get('/api/about')).body.identityProvider).toBeNull();
    for (const path of ['start', 'callback?code=x&state=y', 'pending'])
      expect((await supertest(app).get(`/api/identity/${path}`).expect(404)).body.code).toBe('not-found');
    for (const path of ['link', 'account']) await supertest(app).post(`/api/identity/${path}`).send({}).expect(404);
    await supertest(app).delete('/api/account/identity').expect(401);
    stop();
    await services.stop();
  });
});

async function tamperSession(
  { services: { db } }: IdentityWorld,
  state: string,
  change: (checks: Record<string, string>) => void,
): Promise<void> {
  const row = await findRow<{ sid: string; data: string }>(db, 'select sid, data from "Sessions" where data like $1', [
    `%${state}%`,
  ]);
  const data = JSON.parse(row?.data ?? '');
  change(data.identityFlow.checks);
  await db.query('update "Sessions" set data = $2 where sid = $1', { bind: [row?.sid, JSON.stringify(data)] });
}
