import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { buildAccountWorld, PASSWORD, type AccountWorld } from '#server/accounts/testing/account-world';
import {
  addApp,
  addPasskey,
  codeOf,
  enterByHalf,
  letCodesPass,
  prove,
  proveWithCode,
  proveWithPasskey,
  readState,
} from '#server/accounts/second-factor/testing/factor-steps';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';

describe('one’s own second factors', () => {
  let world: AccountWorld;

  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  async function newPerson() {
    const email = `own-${randomUUID()}@example.org`;
    return { email, agent: await world.signUp(email) };
  }

  it('are renamed and removed; the owner is told, and with the last the recovery codes go', async () => {
    const { agent, email } = await newPerson();
    const { factor } = await addApp(agent);
    const path = `/api/second-factor/${factor.id}`;
    await agent.put(path).send({ name: '  Work phone 🌲 ' }).expect(204);
    await agent.put(path).send({ name: ' ' }).expect(422);
    expect((await readState(agent)).factors[0]?.name).toBe('Work phone 🌲');
    await agent.delete(path).expect(204);
    await agent.delete(path).expect(404);
    const state = await readState(agent);
    expect([state.factors, state.recoveryCodesLeft, state.ways]).toEqual([[], 0, ['password']]);
    const subjects = (await readMails(world.services.db, email, 3)).map(({ subject }) => subject);
    expect(subjects.some((it) => it.includes('was removed'))).toBeTrue();
    await world.logIn(email).expect(200);
  });

  it('change only after another proof, by a factor and not by the password, once the last is ten minutes ago', async () => {
    const { agent } = await newPerson();
    const { factor, secret } = await addApp(agent);
    const { passkey } = await addPasskey(agent);
    await world.letSessionsAge(11);
    const change = [
      () => agent.delete(`/api/second-factor/${factor.id}`),
      () => agent.post('/api/second-factor/recovery-codes'),
      () => agent.post('/api/second-factor/totp-secret'),
      () => agent.post('/api/second-factor/passkey-creation'),
    ];
    for (const ask of change) expect((await ask().expect(403)).body.code).toBe('prove-again');
    await prove(agent, { way: 'password', password: PASSWORD }).expect(422);
    expect((await proveWithPasskey(agent, passkey)).status).toBe(204);
    for (const ask of change.slice(1)) await ask().expect(200);
    await letCodesPass(world);
    await world.letSessionsAge(11);
    await proveWithCode(agent, codeOf(secret)).expect(204);
    await agent.delete(`/api/second-factor/${factor.id}`).expect(204);
  });

  it('are at most ten', async () => {
    const { agent } = await newPerson();
    for (let made = 0; made < 10; made += 1) await addPasskey(agent, `Key ${made}`);
    const { secret } = (await agent.post('/api/second-factor/totp-secret').expect(200)).body;
    const input = { id: randomUUID(), name: 'Phone', code: codeOf(secret) };
    expect((await agent.post('/api/second-factor/totp').send(input).expect(409)).body.code).toBe('too-many-factors');
  });

  it('are nobody else’s to rename, remove or see', async () => {
    const { agent } = await newPerson();
    const { factor } = await addApp(agent);
    const { agent: other } = await newPerson();
    await other.put(`/api/second-factor/${factor.id}`).send({ name: 'Mine' }).expect(404);
    await other.delete(`/api/second-factor/${factor.id}`).expect(404);
    for (const odd of ['x', '%00', '..', "';"])
      await other.delete(`/api/second-factor/${odd}`).expect((it) => expect(it.status).toBeLessThan(500));
    await supertest(world.app).get('/api/second-factor').expect(401);
    expect((await readState(agent)).factors[0]?.name).toBe('Phone');
  });

  it('are asked for after a lost password too: the mailbox alone opens nothing', async () => {
    const { agent, email } = await newPerson();
    const { secret } = await addApp(agent);
    await world.post('/lost-password', { email }).expect(202);
    const mails = await readMails(world.services.db, email, 3);
    const token = tokenIn(mails.find(({ subject }) => subject === 'Choose a new password'));
    await world.post('/new-password', { token, password: 'fourteen quiet pines' }).expect(204);
    const half = await enterByHalf(world, email, 'fourteen quiet pines');
    await half.get('/api/session').expect(401);
    await proveWithCode(half, codeOf(secret, 1)).expect(204);
  });
});
