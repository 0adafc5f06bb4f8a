import supertest from 'supertest';
import { ANA, DEMO_PASSWORD } from '#server/demo/people';
import { comeBackAs, create, forgetIdentities, link, sessionCookie } from '#server/identity/testing/identity-steps';
import { IdentityWorld } from '#server/identity/testing/identity-world';

describe('an identity of the provider', () => {
  let world: IdentityWorld;

  beforeAll(async () => {
    world = await IdentityWorld.begin();
  });
  afterAll(() => world.end());
  beforeEach(() => forgetIdentities(world));

  it('whose address is not verified gets nowhere, whoever has the address', async () => {
    for (const email of ['free@example.org', ANA.email]) {
      const { browser, page } = await comeBackAs(world, email, { isEmailVerified: false });
      expect(page).toBe('/sign-in?problem=identity-unverified');
      await browser.ours.get('/api/identity/pending').expect(404);
      await link(browser, DEMO_PASSWORD).expect(404);
    }
    expect((await comeBackAs(world, 'no address')).page).toBe('/sign-in?problem=identity-unverified');
  });

  it('waits a quarter of an hour, in the browser that brought it', async () => {
    const { browser } = await comeBackAs(world, 'waiting@example.org');
    await world.browser().ours.get('/api/identity/pending').expect(404);
    expect((await create(world.browser()).expect(404)).body.code).toBe('no-pending-identity');
    await world.services.db.query(`update "Sessions"
      set data = jsonb_set(data::jsonb, '{pendingIdentity,expiresAt}', '1')::text where data like '%waiting@example.org%'`);
    expect((await browser.ours.get('/api/identity/pending').expect(404)).body.code).toBe('no-pending-identity');
    expect((await create(browser).expect(404)).body.code).toBe('no-pending-identity');
  });

  it('is not given to who planted the session before', async () => {
    const planter = world.browser();
    const url = await world.start(planter);
    const planted = sessionCookie(planter);
    world.knows({ subject: 'victim', email: 'victim@example.org' });
    const back = await world.browser().theirs.visit(url, 'victim');
    expect(await world.comeBack(planter, back)).toMatch(/^\/identity/);
    const old = supertest(world.app).get('/api/identity/pending').set('Cookie', planted);
    await old.expect(404);
  });

  it('is told by no log line', async () => {
    await link((await comeBackAs(world, ANA.email)).browser, DEMO_PASSWORD).expect(200);
    const lines = world.services.logLines.join('\n');
    for (const secret of ['example.org', 'subject-', DEMO_PASSWORD, 'code=']) expect(lines).not.toContain(secret);
  });
});
