import supertest from 'supertest';
import { buildAccountWorld, PASSWORD, toSignUp, type AccountWorld } from '#server/accounts/testing/account-world';
import { selectRows } from '#server/database/connection';
import { BRUNO, DEMO_PASSWORD } from '#server/demo/people';
import type { SignedIn } from '#server/http/testing/sign-in';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';

describe('a change of address', () => {
  let world: AccountWorld;
  let people = 0;

  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  const ask = (agent: Pick<SignedIn, 'put'>, email: string, password = PASSWORD) =>
    agent.put('/api/account/email').send({ email, password });
  const confirm = (token: string) => world.post('/account/email-confirmation', { token });
  const mailsTo = (email: string, count = 1) => readMails(world.services.db, email, count);
  const readPending = async (agent: SignedIn) => (await agent.get('/api/account').expect(200)).body.pendingEmail;
  /** Somebody with an address before and after, signed in; the mails before are the confirmation's. */
  const begin = async () => {
    people += 1;
    const [before, after] = [`before${people}@example.org`, `after${people}@example.org`];
    return { before, after, agent: await world.signUp(before) };
  };
  /** The links of both mails, once the change was asked for. */
  const readLinks = async (before: string, after: string) => {
    const [[old], [fresh]] = [await mailsTo(before, 2), await mailsTo(after)];
    return { old: tokenIn(old), fresh: tokenIn(fresh) };
  };

  it('is done once both addresses confirmed it, in any order, and the old one is told', async () => {
    for (const isOldFirst of [true, false]) {
      const { agent, before, after } = await begin();
      await ask(agent, after).expect(202);
      const { old, fresh } = await readLinks(before, after);
      const [mail] = await mailsTo(after);
      expect(mail?.bodyText).toContain(`http://localhost:8080/confirm-address#token=${fresh}`);
      // A name is typed by anybody: it does not go to an address nobody confirmed.
      expect(mail?.bodyText).toContain('Good day,');
      expect(mail?.bodyText).not.toContain('محمد');
      const [first, second] = isOldFirst ? [old, fresh] : [fresh, old];
      expect((await confirm(first).expect(200)).body).toEqual({ isChanged: false });
      expect(await readPending(agent)).toEqual(
        jasmine.objectContaining({ email: after, isOldConfirmed: isOldFirst, isNewConfirmed: !isOldFirst }),
      );
      await world.logIn(before).expect(200);
      expect((await confirm(second).expect(200)).body).toEqual({ isChanged: true });
      await world.logIn(before).expect(401);
      expect((await world.logIn(after).expect(200)).body.email).toBe(after);
      expect(await readPending(agent)).toBeNull();
      expect((await mailsTo(before, 3))[0]?.subject).toBe('Your e-mail address was changed');
      for (const token of [old, fresh]) expect((await confirm(token).expect(410)).body.code).toBe('link-used');
    }
  });

  it('happens once when both links are opened at the same moment', async () => {
    const { agent, before, after } = await begin();
    await ask(agent, after).expect(202);
    const { old, fresh } = await readLinks(before, after);
    const all = await Promise.all([old, old, fresh, fresh].map(confirm));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 410, 410]);
    expect(all.filter(({ body }) => body.isChanged).length).toBe(1);
    await world.logIn(after).expect(200);
  });

  it('makes links to the old address worthless: they no longer open the account', async () => {
    const { agent, before, after } = await begin();
    await world.post('/lost-password', { email: before }).expect(202);
    const lost = tokenIn((await mailsTo(before, 2))[0]);
    await ask(agent, after).expect(202);
    const [old] = await mailsTo(before, 3);
    for (const token of [tokenIn(old), tokenIn((await mailsTo(after))[0])]) await confirm(token).expect(200);
    await world.post('/new-password', { token: lost, password: 'fourteen quiet pines' }).expect(410);
    await world.logIn(after).expect(200);
  });

  it('is answered the same when the new address is known; its owner is told, and it never comes about', async () => {
    const { agent, before } = await begin();
    const other = await begin();
    const unknown = await ask(other.agent, other.after).expect(202);
    const known = await ask(agent, BRUNO.email).expect(202);
    expect(known.text).toBe(unknown.text);
    expect((await readPending(agent)).email).toBe(BRUNO.email);
    const [mail] = await mailsTo(BRUNO.email);
    expect(mail?.subject).toBe('This address is that of your account');
    expect(mail?.bodyText).not.toContain(before);
    expect(mail?.bodyText).not.toContain('token=');
    expect((await confirm(tokenIn((await mailsTo(before, 2))[0])).expect(200)).body.isChanged).toBeFalse();
    await world.logIn(before).expect(200);
    await world.logIn(BRUNO.email, DEMO_PASSWORD).expect(200);
  });

  it('is refused at the end when somebody got the address meanwhile; the old one stays', async () => {
    const { agent, before, after } = await begin();
    await ask(agent, after).expect(202);
    const { old, fresh } = await readLinks(before, after);
    await world.post('/accounts', toSignUp(after)).expect(202);
    const signUp = tokenIn((await mailsTo(after, 2))[0]);
    await world.post('/accounts/confirmation', { token: signUp, password: PASSWORD }).expect(204);
    await confirm(old).expect(200);
    expect((await confirm(fresh).expect(409)).body.code).toBe('address-taken');
    await agent.get('/api/session').expect(200);
    expect((await world.logIn(before)).body.accountId).not.toBe((await world.logIn(after)).body.accountId);
  });

  it('takes over an address somebody signed up with but never confirmed: it belongs to nobody', async () => {
    const { agent, before, after } = await begin();
    await world.post('/accounts', toSignUp(after, { password: 'the stranger knows' })).expect(202);
    const stranger = tokenIn((await mailsTo(after))[0]);
    await ask(agent, after).expect(202);
    const fresh = tokenIn((await mailsTo(after, 2))[0]);
    for (const token of [fresh, tokenIn((await mailsTo(before, 2))[0])]) await confirm(token).expect(200);
    await world.logIn(after).expect(200);
    await world.post('/accounts/confirmation', { token: stranger, password: 'the stranger knows' }).expect(404);
    await world.logIn(after, 'the stranger knows').expect(401);
  });

  it('is replaced by a newer one, and given up: links sent before say that they are over', async () => {
    const { agent, before, after } = await begin();
    await ask(agent, 'mistyped@example.org').expect(202);
    const wrong = tokenIn((await mailsTo('mistyped@example.org'))[0]);
    await ask(agent, after).expect(202);
    const fresh = tokenIn((await mailsTo(after))[0]);
    expect((await confirm(wrong).expect(410)).body.code).toBe('link-used');
    await agent.delete('/api/account/email').expect(204);
    await agent.delete('/api/account/email').expect(204);
    expect(await readPending(agent)).toBeNull();
    expect((await confirm(fresh).expect(410)).body.code).toBe('link-used');
    await world.logIn(before).expect(200);
  });

  it('ends when the password is changed: whoever knew the old one may have begun it', async () => {
    const password = 'fourteen quiet pines';
    for (const isLost of [true, false]) {
      const { agent, before, after } = await begin();
      await ask(agent, after).expect(202);
      const { old, fresh } = await readLinks(before, after);
      await confirm(old).expect(200);
      if (isLost) {
        await world.post('/lost-password', { email: before }).expect(202);
        const token = tokenIn((await mailsTo(before, 3))[0]);
        await world.post('/new-password', { token, password }).expect(204);
      } else await agent.put('/api/account/password').send({ oldPassword: PASSWORD, password }).expect(204);
      expect((await confirm(fresh).expect(410)).body.code).toBe('link-used');
      await world.logIn(before, password).expect(200);
      await world.logIn(after, password).expect(401);
    }
  });

  it('ends after 24 hours', async () => {
    const { agent, before, after } = await begin();
    await ask(agent, after).expect(202);
    const { old, fresh } = await readLinks(before, after);
    await confirm(old).expect(200);
    const { db } = world.services;
    await selectRows(db, `update email_changes set expires_at = now() - interval '1 minute' where new_email = $1`, [
      after,
    ]);
    expect((await confirm(fresh).expect(410)).body.code).toBe('link-expired');
    expect(await readPending(agent)).toBeNull();
    await world.logIn(before).expect(200);
  });

  it('needs proof: the password, or a fresh session where there is none', async () => {
    const { agent, before, after } = await begin();
    const { body } = await ask(agent, after, 'not the password').expect(422);
    expect(body.errors).toEqual([{ pointer: '/password', code: 'wrong-password' }]);
    expect(await readPending(agent)).toBeNull();
    await selectRows(world.services.db, 'update accounts set password_hash = null where email = $1', [before]);
    await world.letSessionsAge(11);
    expect((await ask(agent, after, '').expect(403)).body.code).toBe('sign-in-again');
    await world.letSessionsAge(1);
    await ask(agent, after, '').expect(202);
    await ask(supertest(world.app), after).expect(401);
    await supertest(world.app).delete('/api/account/email').expect(401);
  });

  it('is asked for five times an hour', async () => {
    const { agent, after } = await begin();
    for (let count = 0; count < 5; count += 1) await ask(agent, `${count}${after}`).expect(202);
    const { headers } = await ask(agent, after).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(3000);
  });

  it('names the field that cannot be used, and links that are none', async () => {
    const { agent, before } = await begin();
    const bad = [
      `x@y.example\r\nBcc: c@d.example`,
      'x@y.example,c@d.example',
      `${'x'.repeat(300)}@y.example`,
      '',
      before,
    ];
    for (const email of bad) {
      const { body } = await ask(agent, email).expect(422);
      expect(body.errors[0].pointer).toBe('/email');
    }
    expect((await confirm('x'.repeat(43)).expect(404)).body.code).toBe('link-unknown');
    await confirm('short').expect(422);
    await world.post('/account/email-confirmation', {}).expect(422);
  });

  it('leaves no address and no token in the log or the jobs', async () => {
    const { agent, before, after } = await begin();
    await ask(agent, after).expect(202);
    const { old, fresh } = await readLinks(before, after);
    for (const token of [old, fresh]) await confirm(token).expect(200);
    await mailsTo(before, 3);
    const jobs = await selectRows(world.services.db, 'select data, output from pgboss.job');
    for (const where of [world.services.logLines.join(''), JSON.stringify(jobs)])
      for (const secret of [before, after, old, fresh]) expect(where).not.toContain(secret);
  });
});
