import supertest from 'supertest';
import { buildLicence } from '#domain/testing/build-licence';
import { PASSWORD, toSignUp } from '#server/accounts/testing/account-world';
import { buildErasureWorld, type ErasureWorld } from '#server/accounts/testing/erasure-world';
import { ANA, DEMO_PASSWORD } from '#server/demo/people';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';
import { buildLodged, type User } from '#server/sync/testing/sync-world';

describe('erasing an account', () => {
  let world: ErasureWorld;
  let ana: User;

  beforeAll(async () => {
    world = await buildErasureWorld();
    ana = await world.enter(ANA);
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  it('leaves an id without a name: nobody can sign in, no device is signed in, and the person is told', async () => {
    const person = await world.enterColleague();
    const { accountId, email } = person.person;
    const elsewhere = supertest.agent(world.app);
    await elsewhere.post('/api/session').send({ email, password: PASSWORD }).expect(200);
    await world.erase(person).expect(204);
    await person.agent.get('/api/session').expect(401);
    await elsewhere.get('/api/session').expect(401);
    await supertest(world.app).post('/api/session').send({ email, password: PASSWORD }).expect(401);
    await supertest(world.app).post('/api/demo-session').send({ accountId }).expect(404);
    const [account] = await world.rows('select * from accounts where id = $1', accountId);
    const gone = { first_name: '', last_name: '', password_hash: null, confirmed_at: null };
    expect(account).toEqual(jasmine.objectContaining({ ...gone, email: `erased ${accountId}` }));
    const [mail] = await readMails(world.services.db, email);
    expect(mail?.subject).toBe('Your account was deleted');
    expect(mail?.bodyText).toContain('Dear Zoë Colleague');
    expect(world.services.logLines.join('')).not.toContain(email);
  });

  it('spares the people of the demo, who are everybody’s', async () => {
    const { body } = await world.erase(ana, DEMO_PASSWORD).expect(409);
    expect(body.code).toBe('demo-account');
    await ana.agent.get('/api/session').expect(200);
  });

  it('needs the password, whose guesses are limited', async () => {
    const person = await world.enterColleague();
    const { body } = await world.erase(person, 'not the password').expect(422);
    expect(body.errors).toEqual([{ pointer: '/password', code: 'wrong-password' }]);
    await person.agent.post('/api/account/erasure').send({}).expect(422);
    await supertest(world.app).post('/api/account/erasure').send({ password: PASSWORD }).expect(401);
    for (let count = 1; count < 5; count += 1) await world.erase(person, `wrong ${count}`).expect(422);
    await world.erase(person).expect(429);
    await person.agent.get('/api/session').expect(200);
  });

  it('needs a fresh session where no password opens the account', async () => {
    const person = await world.enterColleague();
    const { accountId } = person.person;
    await world.rows('update accounts set password_hash = null where id = $1', accountId);
    const age = (minutes: number) =>
      world.rows(
        `update "Sessions" set data = jsonb_set(data::jsonb, '{startedAt}', to_jsonb(now() - $2 * interval '1 minute'))::text
         where account_id = $1`,
        ...[accountId, minutes],
      );
    await age(11);
    expect((await world.erase(person, '').expect(403)).body.code).toBe('sign-in-again');
    await age(9);
    await world.erase(person, '').expect(204);
  });

  it('frees the address: it can sign up anew, as somebody else', async () => {
    const person = await world.enterColleague();
    const { accountId, email } = person.person;
    await buildLodged(person, buildLicence({ pictures: [] }));
    await world.erase(person).expect(204);
    await readMails(world.services.db, email);
    const nobody = supertest(world.app);
    await nobody.post('/api/accounts').send(toSignUp(email)).expect(202);
    const token = tokenIn((await readMails(world.services.db, email, 2))[0]);
    await nobody.post('/api/accounts/confirmation').send({ token, password: PASSWORD }).expect(204);
    const { body } = await nobody.post('/api/session').send({ email, password: PASSWORD }).expect(200);
    expect(body.accountId).not.toBe(accountId);
    expect(body.grants).toEqual([]);
  });
});
