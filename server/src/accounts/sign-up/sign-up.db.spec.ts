import type { Express } from 'express';
import supertest from 'supertest';
import { createSendAccountMail } from '#server/accounts/send-account-mail';
import { findRow, selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, DEMO_PASSWORD } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';

const PASSWORD = 'tall oaks 7 rivers';

describe('an account', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    await services.jobs.work('send-account-mail', createSendAccountMail(services));
    ({ app, stop: stopApp } = createApp(services));
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(() => services.db.query('delete from rate_limits'));

  const post = (path: string, body: object) => supertest(app).post(`/api${path}`).send(body);
  const person = (email: string, more: object = {}) => ({
    firstName: 'Ōta 🌲',
    lastName: 'محمد',
    email,
    password: PASSWORD,
    language: 'en',
    privacyPolicyAccepted: true,
    ...more,
  });
  const confirm = (token: string, password: string) => post('/accounts/confirmation', { token, password });
  const countSignUps = async (email: string) => {
    const sql = 'select 1 from sign_ups s join accounts a on a.id = s.account_id where a.email = $1';
    return (await selectRows(services.db, sql, [email])).length;
  };
  const logIn = (email: string, password: string) => post('/session', { email, password });

  it('is opened by the link in the mail, once, and not before', async () => {
    const email = 'ota@example.org';
    await post('/accounts', person(email)).expect(202);
    await logIn(email, PASSWORD).expect(401);
    const [mail] = await readMails(services.db, email);
    const token = tokenIn(mail);
    expect(mail?.bodyText).toContain(`http://localhost:8080/confirm#token=${token}`);
    await post('/accounts/confirmation', { token, password: PASSWORD }).expect(204);
    expect((await logIn(email, PASSWORD).expect(200)).body.firstName).toBe('Ōta 🌲');
    const again = await post('/accounts/confirmation', { token, password: PASSWORD }).expect(410);
    expect(again.body.code).toBe('link-used');
  });

  it('is answered the same way, and by mail, when the address is known', async () => {
    const fresh = await post('/accounts', person('fresh@example.org')).expect(202);
    const known = await post('/accounts', person(BRUNO.email)).expect(202);
    expect(known.text).toBe(fresh.text);
    const [mail] = await readMails(services.db, BRUNO.email);
    expect(mail?.subject).toBe('You have an account already');
    await logIn(BRUNO.email, PASSWORD).expect(401);
    await logIn(BRUNO.email, DEMO_PASSWORD).expect(200);
  });

  it('is idempotent: asking twice makes one account, and each link opens it with the password it was asked for with', async () => {
    const email = 'twice@example.org';
    await post('/accounts', person(email)).expect(202);
    const [first] = await readMails(services.db, email);
    await post('/accounts', person(email, { firstName: 'Second', password: 'another 8 forests' })).expect(202);
    const [second] = await readMails(services.db, email, 2);
    await confirm(tokenIn(first), PASSWORD).expect(204);
    await confirm(tokenIn(second), 'another 8 forests').expect(410);
    await logIn(email, 'another 8 forests').expect(401);
    expect((await logIn(email, PASSWORD).expect(200)).body.firstName).toBe('Ōta 🌲');
    expect((await selectRows(services.db, 'select 1 from accounts where email = $1', [email])).length).toBe(1);
    expect(await countSignUps(email)).toBe(0);
  });

  it('is not opened with the password of a stranger who signed up with the address later', async () => {
    const email = 'victim@example.org';
    await post('/accounts', person(email, { firstName: 'Victim' })).expect(202);
    const [own] = await readMails(services.db, email);
    await post('/accounts', person(email, { firstName: 'Stranger', password: 'the stranger knows' })).expect(202);
    const [newest] = await readMails(services.db, email, 2);
    const refused = await confirm(tokenIn(newest), PASSWORD).expect(422);
    expect(refused.body.errors).toEqual([{ pointer: '/password', code: 'wrong-password' }]);
    await logIn(email, 'the stranger knows').expect(401);
    await confirm(tokenIn(own), 'the stranger knows').expect(422);
    await confirm(tokenIn(own), PASSWORD).expect(204);
    expect((await logIn(email, PASSWORD).expect(200)).body.firstName).toBe('Victim');
    await logIn(email, 'the stranger knows').expect(401);
  });

  it('is confirmed once, however many links are opened at the same moment', async () => {
    const email = 'both@example.org';
    await post('/accounts', person(email)).expect(202);
    const [first] = await readMails(services.db, email);
    await post('/accounts', person(email, { password: 'another 8 forests' })).expect(202);
    const [second] = await readMails(services.db, email, 2);
    const all = await Promise.all([
      confirm(tokenIn(first), PASSWORD),
      confirm(tokenIn(first), PASSWORD),
      confirm(tokenIn(second), 'another 8 forests'),
      confirm(tokenIn(second), 'another 8 forests'),
    ]);
    expect(all.map(({ status }) => status).sort()).toEqual([204, 410, 410, 410]);
    const opened = await Promise.all([logIn(email, PASSWORD), logIn(email, 'another 8 forests')]);
    expect(opened.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(await countSignUps(email)).toBe(0);
  });

  it('stays as it is after wrong passwords, which slow down whoever has the link; the right one then waits too', async () => {
    const email = 'guessed@example.org';
    await post('/accounts', person(email)).expect(202);
    const token = tokenIn((await readMails(services.db, email))[0]);
    for (let count = 0; count < 5; count += 1) await confirm(token, `wrong guess ${count}`).expect(422);
    const { headers } = await confirm(token, PASSWORD).expect(429);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(15);
    await services.db.query('delete from rate_limits');
    await confirm(token, PASSWORD).expect(204);
  });

  it('is confirmed by whoever chooses a new password, as they read the mailbox; sign-ups before are over', async () => {
    const email = 'mailbox@example.org';
    await post('/accounts', person(email)).expect(202);
    const [signUp] = await readMails(services.db, email);
    await post('/lost-password', { email }).expect(202);
    const token = tokenIn((await readMails(services.db, email, 2))[0]);
    await post('/new-password', { token, password: 'fourteen quiet pines' }).expect(204);
    await logIn(email, 'fourteen quiet pines').expect(200);
    expect((await confirm(tokenIn(signUp), PASSWORD).expect(410)).body.code).toBe('link-used');
    await logIn(email, PASSWORD).expect(401);
    expect(await countSignUps(email)).toBe(0);
  });

  it('is asked for by several at the same moment, and made once', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => post('/accounts', person('race@example.org'))));
    expect(all.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
  });

  it('gets its confirmation mail again, and a link that has expired says so', async () => {
    const email = 'again@example.org';
    await post('/accounts', person(email)).expect(202);
    await readMails(services.db, email);
    await post('/accounts/confirmation-mail', { email }).expect(202);
    await post('/accounts/confirmation-mail', { email: 'stranger@example.org' }).expect(202);
    const [mail, earlier] = await readMails(services.db, email, 2);
    expect(tokenIn(mail)).not.toBe(tokenIn(earlier));
    await services.db.query(`update account_tokens set expires_at = now() - interval '1 minute'
      where account_id = (select id from accounts where email = '${email}')`);
    const { body } = await confirm(tokenIn(mail), PASSWORD).expect(410);
    expect(body.code).toBe('link-expired');
    const unknown = await confirm('x'.repeat(43), PASSWORD).expect(404);
    expect(unknown.body.code).toBe('link-unknown');
    expect(await selectRows(services.db, `select 1 from stored_mails where recipient like 'stranger@%'`)).toEqual([]);
  });

  it('gets a new password by mail, which ends its other sessions and works once', async () => {
    const email = 'forgot@example.org';
    await post('/accounts', person(email)).expect(202);
    await confirm(tokenIn((await readMails(services.db, email))[0]), PASSWORD).expect(204);
    const elsewhere = supertest.agent(app);
    await elsewhere.post('/api/session').send({ email, password: PASSWORD }).expect(200);
    await post('/lost-password', { email }).expect(202);
    const token = tokenIn((await readMails(services.db, email, 2))[0]);
    await confirm(token, PASSWORD).expect(404);
    await post('/new-password', { token, password: 'fourteen quiet pines' }).expect(204);
    await elsewhere.get('/api/session').expect(401);
    await logIn(email, PASSWORD).expect(401);
    await logIn(email, 'fourteen quiet pines').expect(200);
    await post('/new-password', { token, password: 'fifteen quiet pines' }).expect(410);
    await logIn(email, 'fourteen quiet pines').expect(200);
    expect((await readMails(services.db, email, 3))[0]?.subject).toBe('Your password was changed');
  });

  it('answers the same to a lost password of an address nobody has', async () => {
    const known = await post('/lost-password', { email: ANA.email }).expect(202);
    const unknown = await post('/lost-password', { email: 'nobody@example.org' }).expect(202);
    expect(unknown.text).toBe(known.text);
  });

  it('keeps neither a token nor a password readable: not in the jobs, the tables or the log', async () => {
    const email = 'secret@example.org';
    await post('/accounts', person(email)).expect(202);
    const token = tokenIn((await readMails(services.db, email))[0]);
    const jobs = await findRow<{ all: string }>(services.db, `select json_agg(j)::text as all from pgboss.job j`);
    const tokens = await findRow<{ all: string }>(services.db, 'select json_agg(t)::text as all from account_tokens t');
    for (const where of [jobs?.all, tokens?.all, services.logLines.join('')]) {
      expect(where).not.toContain(token);
      expect(where).not.toContain(PASSWORD);
      expect(where).not.toContain(email);
    }
    const row = await findRow<{ hash: string }>(
      services.db,
      'select s.password_hash as hash from sign_ups s join accounts a on a.id = s.account_id where a.email = $1',
      [email],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('sends no more than five mails in a row to one address, known or not: each wait is longer', async () => {
    for (const email of ['flooded@example.org', ANA.email]) {
      for (let count = 0; count < 5; count += 1) await post('/lost-password', { email }).expect(202);
      const { headers } = await post('/lost-password', { email }).expect(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(200);
      // A4: asking for one kind of mail stops no other.
      await post('/accounts/confirmation-mail', { email }).expect(202);
    }
  });

  it('names the field that cannot be used', async () => {
    const good = person('field@example.org');
    const bad: [object, string][] = [
      [{ ...good, email: 'a@b.example\r\nBcc: c@d.example' }, '/email'],
      [{ ...good, email: 'a@b.example,c@d.example' }, '/email'],
      [{ ...good, firstName: 'x'.repeat(300) }, '/firstName'],
      [{ ...good, firstName: '   ' }, '/firstName'],
      [{ ...good, lastName: 'a\r\nb' }, '/lastName'],
      [{ ...good, firstName: 'a\u0000b' }, '/firstName'],
      [{ ...good, password: 'short' }, '/password'],
      [{ ...good, password: 'Password2026!' }, '/password'],
      [{ ...good, password: 'my Field@example 7', email: 'field@example.org' }, '/password'],
      [{ ...good, firstName: 'Tall', lastName: 'Oaks' }, '/password'],
      [{ ...good, privacyPolicyAccepted: false }, '/privacyPolicyAccepted'],
      [{ ...good, language: 'xx' }, '/language'],
      [{ ...good, isAdmin: true }, ''],
    ];
    for (const [input, pointer] of bad) {
      const { body, type } = await post('/accounts', input).expect(422);
      expect(type).toBe('application/problem+json');
      expect(body.errors.map((it: { pointer: string }) => it.pointer)).toContain(pointer);
    }
    await confirm('short', PASSWORD).expect(422);
    await post('/accounts/confirmation', { token: 'x'.repeat(43) }).expect(422);
    await post('/accounts/confirmation-mail', { email: 'x' }).expect(422);
    await post('/lost-password', {}).expect(422);
    await post('/new-password', { token: 'x'.repeat(43), password: 'password123' }).expect(422);
    expect(await selectRows(services.db, `select 1 from accounts where email like 'field@%'`)).toEqual([]);
  });

  it('is refused to another site', async () => {
    await post('/accounts', person('other@example.org')).set('Sec-Fetch-Site', 'cross-site').expect(403);
    await post('/lost-password', { email: ANA.email }).set('Origin', 'https://evil.example').expect(403);
  });
});
