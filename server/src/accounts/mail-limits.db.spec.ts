import supertest from 'supertest';
import { buildAccountWorld, toSignUp, type AccountWorld } from '#server/accounts/testing/account-world';
import { readMails } from '#server/mail/testing/read-mail';
import { loadStoredMails } from '#server/mail/stored-mail-repository';
import type { SignedIn } from '#server/http/testing/sign-in';

const OWNER = 'mailbox@example.org';
const HOME = '198.51.100.7';

describe('A4: mails anybody can ask for', () => {
  let world: AccountWorld;
  let owner: SignedIn;

  beforeAll(async () => {
    world = await buildAccountWorld();
    world.app.set('trust proxy', true);
    owner = await world.signUp(OWNER);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  const askFrom = (network: string, path: string, body: object) =>
    supertest(world.app).post(`/api${path}`).set('X-Forwarded-For', network).send(body);

  it('are not stopped by strangers who ask for them too, from however many networks', async () => {
    for (let host = 1; host <= 12; host += 1)
      for (const path of ['/lost-password', '/accounts/confirmation-mail'])
        await askFrom(`192.0.2.${host}`, path, { email: OWNER }).expect(202);
    await askFrom(HOME, '/lost-password', { email: OWNER }).expect(202);
    await askFrom(HOME, '/lost-password', { email: OWNER }).expect(429);
    const known = owner.post('/api/lost-password').set('X-Forwarded-For', HOME);
    await known.send({ email: OWNER }).expect(202);
  });

  it('are not stopped by what the same network asks for other addresses', async () => {
    for (let count = 0; count < 70; count += 1)
      await askFrom(HOME, '/lost-password', { email: `made-up-${count}@example.org` }).expect(202);
    await askFrom(HOME, '/lost-password', { email: OWNER }).expect(202);
  });

  it('come to an address that nobody has confirmed, however often strangers sign up with it', async () => {
    const email = 'wanted@example.org';
    for (let host = 1; host <= 11; host += 1)
      await askFrom(`192.0.2.${host}`, '/accounts', toSignUp(email)).expect(202);
    await askFrom(HOME, '/accounts', toSignUp(email)).expect(202);
    expect((await readMails(world.services.db, email, 12)).length).toBe(12);
  });

  it('flood no mailbox: after twenty in an hour the answer is the same and none goes, as the links that went still work', async () => {
    const email = 'flooded@example.org';
    await world.signUp(email);
    await world.forgetLimits();
    const before = (await loadStoredMails(world.services.db, 100, email)).length;
    for (let host = 1; host <= 30; host += 1) await askFrom(`192.0.2.${host}`, '/lost-password', { email }).expect(202);
    await askFrom(HOME, '/accounts', toSignUp(email)).expect(202);
    const { db } = world.services;
    // What was asked for last is done last.
    await askFrom(HOME, '/accounts', toSignUp('after@example.org')).expect(202);
    await readMails(db, 'after@example.org');
    expect((await readMails(db, email, before + 20)).length).toBe(before + 20);
  });
});
