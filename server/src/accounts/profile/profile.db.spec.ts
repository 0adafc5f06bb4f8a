import supertest from 'supertest';
import { buildAccountWorld, PASSWORD, type AccountWorld } from '#server/accounts/testing/account-world';
import { selectRows } from '#server/database/connection';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';

const NEW = 'fourteen quiet pines';

describe('a profile', () => {
  let world: AccountWorld;

  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  it('is shown to its owner only, with what would become of it', async () => {
    const agent = await world.signUp('shown@example.org');
    const { body } = await agent.get('/api/account').expect(200);
    const nothing = { pendingEmail: null, identity: null, drafts: 0, returned: 0, lodged: 0 };
    expect(body).toEqual({ hasPassword: true, ...nothing });
    const { body: refused } = await supertest(world.app).get('/api/account').expect(401);
    expect(refused.code).toBe('not-signed-in');
  });

  it('takes other names, in any script, which the session and mails then have', async () => {
    const email = 'names@example.org';
    const agent = await world.signUp(email);
    const name = { firstName: '  عائشة 🌳 ', lastName: "O'Brien-Ōta <b>", language: 'en' };
    const { body } = await agent.put('/api/account').send(name).expect(200);
    expect([body.firstName, body.lastName, body.email]).toEqual(['عائشة 🌳', "O'Brien-Ōta <b>", email]);
    expect((await agent.get('/api/session').expect(200)).body).toEqual(body);
    await world.post('/lost-password', { email }).expect(202);
    const [mail] = await readMails(world.services.db, email, 2);
    expect(mail?.bodyText).toContain("Dear عائشة 🌳 O'Brien-Ōta <b>,");
    expect(mail?.bodyHtml).toContain('عائشة 🌳 O&#39;Brien-Ōta &#60;b&#62;');
  });

  it('refuses names that are none, by name, and keeps the ones before', async () => {
    const agent = await world.signUp('kept@example.org');
    const good = { firstName: 'A', lastName: 'B', language: 'en' };
    const bad: [object, string][] = [
      [{ ...good, firstName: 'x'.repeat(300) }, '/firstName'],
      [{ ...good, lastName: '🌲'.repeat(300) }, '/lastName'],
      [{ ...good, firstName: ' ' }, '/firstName'],
      [{ ...good, firstName: 'a\r\nb' }, '/firstName'],
      [{ ...good, language: 'xx' }, '/language'],
      [{ ...good, email: 'other@example.org' }, ''],
      [{}, '/firstName'],
    ];
    for (const [input, pointer] of bad) {
      const { body } = await agent.put('/api/account').send(input).expect(422);
      expect(body.errors.map((it: { pointer: string }) => it.pointer)).toContain(pointer);
    }
    expect((await agent.get('/api/session')).body.firstName).toBe('Ōta 🌲');
    await supertest(world.app).put('/api/account').send(good).expect(401);
  });

  describe('and its password', () => {
    const change = (agent: { put: (path: string) => supertest.Test }, oldPassword: string, password: string) =>
      agent.put('/api/account/password').send({ oldPassword, password });

    it('changes after proof of the old one; other devices are signed out and the owner is told', async () => {
      const email = 'change@example.org';
      const agent = await world.signUp(email);
      const elsewhere = await world.enter(email);
      await world.post('/lost-password', { email }).expect(202);
      const token = tokenIn((await readMails(world.services.db, email, 2))[0]);
      await change(agent, PASSWORD, NEW).expect(204);
      await elsewhere.get('/api/session').expect(401);
      await agent.get('/api/session').expect(200);
      await world.logIn(email).expect(401);
      await world.logIn(email, NEW).expect(200);
      expect((await readMails(world.services.db, email, 3))[0]?.subject).toBe('Your password was changed');
      await world.post('/new-password', { token, password: 'fifteen quiet pines' }).expect(410);
    });

    it('stays when the old one is wrong or the new one is easily guessed, which is said at the field', async () => {
      const email = 'stays.here@example.org';
      const agent = await world.signUp(email, { firstName: 'Ana', lastName: 'Peeters' });
      const bad: [string, string, string, string][] = [
        ['not the old one', NEW, '/oldPassword', 'wrong-password'],
        [PASSWORD, 'Password2026!', '/password', 'common'],
        [PASSWORD, 'Stays.Here 2026', '/password', 'too-personal'],
        [PASSWORD, 'i am anapeeters', '/password', 'too-personal'],
        [PASSWORD, 'short', '/password', 'too_small'],
      ];
      for (const [old, password, pointer, code] of bad) {
        const { body } = await change(agent, old, password).expect(422);
        expect(body.errors).toEqual([{ pointer, code }]);
      }
      await world.logIn(email).expect(200);
      await change(supertest(world.app), PASSWORD, NEW).expect(401);
    });

    it('is not to be guessed: after five failures the right one waits too, on every path that asks for it', async () => {
      const agent = await world.signUp('guess@example.org');
      for (let count = 0; count < 5; count += 1) await change(agent, `wrong ${count}`, NEW).expect(422);
      const { body, headers } = await change(agent, PASSWORD, NEW).expect(429);
      expect(body.code).toBe('too-many-attempts');
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(15);
      await agent.put('/api/account/email').send({ email: 'g@example.org', password: PASSWORD }).expect(429);
      await agent.post('/api/account/erasure').send({ password: PASSWORD }).expect(429);
      // A4: another session of the account, its owner's, is not held up.
      const other = await world.enter('guess@example.org');
      await change(other, PASSWORD, NEW).expect(204);
    });

    it('is chosen without an old one where only an identity provider opened the account, soon after signing in', async () => {
      const email = 'provider@example.org';
      const agent = await world.signUp(email);
      await selectRows(world.services.db, 'update accounts set password_hash = null where email = $1', [email]);
      expect((await agent.get('/api/account')).body.hasPassword).toBeFalse();
      await world.letSessionsAge(11);
      expect((await change(agent, '', NEW).expect(403)).body.code).toBe('sign-in-again');
      await world.letSessionsAge(9);
      await change(agent, '', NEW).expect(204);
      await world.logIn(email, NEW).expect(200);
    });
  });
});
