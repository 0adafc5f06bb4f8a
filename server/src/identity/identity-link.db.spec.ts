import supertest from 'supertest';
import { ANA, BRUNO, DEMO_PASSWORD } from '#server/demo/people';
import { createApp } from '#server/http/app';
import {
  comeBackAs,
  create,
  forgetIdentities,
  link,
  linkedTo,
  pending,
  sessionCookie,
  whoIs,
} from '#server/identity/testing/identity-steps';
import { IdentityWorld } from '#server/identity/testing/identity-world';

describe('an identity of the provider whose address an account has', () => {
  let world: IdentityWorld;

  beforeAll(async () => {
    world = await IdentityWorld.begin();
  });
  afterAll(() => world.end());
  beforeEach(() => forgetIdentities(world));

  it('opens it only after its password, and with one tap from then on', async () => {
    const { browser, subject, page } = await comeBackAs(world, ANA.email);
    expect(page).toBe('/identity?next=%2Froles');
    expect(await pending(browser)).toEqual(jasmine.objectContaining({ step: 'link', email: ANA.email }));
    await browser.ours.get('/api/session').expect(401);
    expect((await create(browser).expect(409)).body.code).toBe('account-exists');
    const { body } = await link(browser, DEMO_PASSWORD).expect(200);
    expect(body.accountId).toBe(ANA.accountId);
    expect(await whoIs(browser)).toBe(ANA.accountId);
    const again = world.browser();
    expect(await world.signIn(again, subject)).toBe('/');
    expect(await whoIs(again)).toBe(ANA.accountId);
  });

  it('is refused with a wrong password, as a field, and linked to nothing', async () => {
    const { browser } = await comeBackAs(world, ANA.email);
    const { body } = await link(browser, 'wrong').expect(422);
    expect(body.errors).toEqual([{ pointer: '/password', code: 'wrong-password' }]);
    expect(await linkedTo(world, ANA.accountId)).toEqual([]);
    for (const odd of [null, 1, {}, [], '', undefined, 'x'.repeat(201)]) await link(browser, odd).expect(422);
  });

  it('may try five passwords, counted together with those of the sign-in page', async () => {
    const { browser } = await comeBackAs(world, ANA.email);
    for (let attempt = 0; attempt < 4; attempt += 1) await link(browser, `wrong ${attempt}`).expect(422);
    const logIn = { email: ANA.email, password: 'wrong' };
    await supertest(world.app).post('/api/session').send(logIn).expect(401);
    expect((await link(browser, DEMO_PASSWORD).expect(429)).body.code).toBe('too-many-attempts');
  });

  it('cannot become a second one of the account', async () => {
    await link((await comeBackAs(world, ANA.email)).browser, DEMO_PASSWORD).expect(200);
    const { browser } = await comeBackAs(world, ANA.email);
    expect((await link(browser, DEMO_PASSWORD).expect(409)).body.code).toBe('identity-taken');
  });

  it('does not open a demo account where the demo is off', async () => {
    const closed = createApp({ ...world.services, config: { ...world.services.config, isDemo: false } });
    const { browser } = await comeBackAs(world, BRUNO.email);
    const cookie = sessionCookie(browser);
    const answer = await supertest(closed.app)
      .post('/api/identity/link')
      .set('Cookie', cookie)
      .send({ password: DEMO_PASSWORD });
    closed.stop();
    expect(answer.body.errors).toEqual([{ pointer: '/password', code: 'wrong-password' }]);
  });
});
