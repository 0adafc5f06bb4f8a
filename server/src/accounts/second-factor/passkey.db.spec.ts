import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { buildAccountWorld, type AccountWorld } from '#server/accounts/testing/account-world';
import {
  addPasskey,
  askForPasskey,
  beginPasskey,
  enterByHalf,
  prove,
  proveWithPasskey,
  readState,
  signInWithPasskey,
} from '#server/accounts/second-factor/testing/factor-steps';
import { SoftPasskey } from '#server/accounts/second-factor/testing/soft-passkey';
import { selectRows } from '#server/database/connection';
import type { SignedIn } from '#server/http/testing/sign-in';

describe('a passkey', () => {
  let world: AccountWorld;
  let agent: SignedIn;
  let email: string;
  let count = 0;

  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.forgetLimits();
    email = `passkey-${(count += 1)}@example.org`;
    agent = await world.signUp(email);
  });

  const add = (response: object, by = agent) =>
    by.post('/api/second-factor/passkeys').send({ id: randomUUID(), name: 'Laptop', response });

  it('is the second step after the password; a touch is enough there', async () => {
    const { passkey } = await addPasskey(agent);
    const half = await enterByHalf(world, email);
    expect((await readState(half)).ways).toContain('passkey');
    expect((await proveWithPasskey(half, passkey, { isVerified: false })).status).toBe(204);
    await half.get('/api/session').expect(200);
    const { body } = await half.get('/api/sessions').expect(200);
    expect(body.sessions[0]).toEqual(jasmine.objectContaining({ way: 'password', provedBy: 'passkey', isThis: true }));
    expect((await readState(half)).factors[0]?.lastUsedAt).not.toBeNull();
  });

  it('signs in alone where it asked for finger, face or PIN, and only there', async () => {
    const { passkey } = await addPasskey(agent);
    const phone = supertest.agent(world.app);
    expect((await signInWithPasskey(phone, passkey, { isVerified: false })).status).toBe(422);
    const answer = await signInWithPasskey(phone, passkey);
    expect([answer.status, answer.body.email]).toEqual([200, email]);
    await phone.get('/api/session').expect(200);
    const { body } = await phone.get('/api/sessions').expect(200);
    expect(body.sessions[0]).toEqual(jasmine.objectContaining({ way: 'passkey', provedBy: 'passkey' }));
  });

  it('answers its own question only: each once, of this session, for this purpose, on our pages', async () => {
    const { passkey } = await addPasskey(agent);
    const half = await enterByHalf(world, email);
    const other = await enterByHalf(world, email);
    const response = passkey.use(await askForPasskey(half));
    await prove(other, { way: 'passkey', response }).expect(410);
    await supertest(world.app).post('/api/passkey-session').send({ response }).expect(410);
    await prove(half, { way: 'passkey', response }).expect(204);
    await prove(half, { way: 'passkey', response }).expect(410);
    for (const tricks of [
      { origin: 'https://evil.example' },
      { rpId: 'evil.example' },
      { handle: 'AAAA' },
      { counter: 1 },
    ])
      expect((await proveWithPasskey(other, passkey, tricks)).status)
        .withContext(JSON.stringify(tricks))
        .toBe(422);
    await other.get('/api/session').expect(401);
    expect((await proveWithPasskey(other, passkey, { counter: 50 })).status).toBe(204);
  });

  it('of somebody else, or of nobody, proves nothing', async () => {
    await addPasskey(agent);
    const stranger = await world.signUp(`stranger-${email}`);
    const { passkey } = await addPasskey(stranger);
    const half = await enterByHalf(world, email);
    expect((await proveWithPasskey(half, passkey)).status).toBe(422);
    expect((await proveWithPasskey(half, new SoftPasskey())).status).toBe(422);
    expect((await signInWithPasskey(half, new SoftPasskey())).status).toBe(422);
    await half.get('/api/session').expect(401);
  });

  it('answers no question that is too old', async () => {
    const { passkey } = await addPasskey(agent);
    const half = await enterByHalf(world, email);
    const response = passkey.use(await askForPasskey(half));
    await selectRows(world.services.db, `update factor_challenges set expires_at = now() - interval '1 second'`);
    await prove(half, { way: 'passkey', response }).expect(410);
  });

  it('is added once, for what this session was asked', async () => {
    const passkey = new SoftPasskey();
    const options = await beginPasskey(agent);
    const other = await world.enter(email);
    await add(passkey.make(options), other).expect(410);
    await add(passkey.make(options, { origin: 'https://evil.example' })).expect(422);
    // A question is used up by its first answer.
    await add(passkey.make(options)).expect(410);
    const input = { id: randomUUID(), name: 'Laptop', response: passkey.make(await beginPasskey(agent)) };
    const first = await agent.post('/api/second-factor/passkeys').send(input).expect(200);
    const again = await agent.post('/api/second-factor/passkeys').send(input).expect(200);
    expect(again.body).toEqual({ factor: first.body.factor, recoveryCodes: null });
    const stranger = await world.signUp(`thief-${email}`);
    await add(passkey.make(await beginPasskey(stranger)), stranger).expect(409);
    expect((await readState(stranger)).factors).toEqual([]);
  });

  it('is asked for in ways only whose signatures are let in again', async () => {
    const offered = (await beginPasskey(agent)).pubKeyCredParams.map(({ alg }) => alg);
    expect(offered).toEqual([-8, -7, -257]);
  });

  it('opens no account that is erased', async () => {
    const { passkey } = await addPasskey(agent);
    await agent.post('/api/account/erasure').send({ password: 'tall oaks 7 rivers' }).expect(204);
    expect((await signInWithPasskey(supertest.agent(world.app), passkey)).status).toBe(422);
    const sql = 'select 1 from second_factors f join accounts a on a.id = f.account_id where a.erased_at is not null';
    expect(await selectRows(world.services.db, sql)).toEqual([]);
  });
});
