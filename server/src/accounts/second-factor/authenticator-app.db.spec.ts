import { randomUUID } from 'node:crypto';
import { buildAccountWorld, PASSWORD, type AccountWorld } from '#server/accounts/testing/account-world';
import {
  addApp,
  addPasskey,
  codeOf,
  enterByHalf,
  letCodesPass,
  prove,
  proveWithCode,
  readState,
} from '#server/accounts/second-factor/testing/factor-steps';
import { selectRows } from '#server/database/connection';
import type { SignedIn } from '#server/http/testing/sign-in';
import { readMails } from '#server/mail/testing/read-mail';

describe('an authenticator app', () => {
  let world: AccountWorld;
  let count = 0;

  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  /** Somebody new, signed in, and their address. */
  async function newPerson() {
    const email = `app-${(count += 1)}@example.org`;
    return { email, agent: await world.signUp(email) };
  }

  it('is added with its first code, gives recovery codes once, and its owner is told', async () => {
    const { agent, email } = await newPerson();
    const before = await readState(agent);
    expect([before.step, before.ways, before.factors]).toEqual([null, ['password'], []]);
    const { factor, recoveryCodes } = await addApp(agent, 'My phone');
    expect([factor.kind, factor.name, factor.lastUsedAt]).toEqual(['totp', 'My phone', null]);
    expect(recoveryCodes?.length).toBe(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(recoveryCodes?.[0]).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const state = await readState(agent);
    expect([state.step, state.ways, state.recoveryCodesLeft]).toEqual([null, ['totp', 'recoveryCode'], 10]);
    const subjects = (await readMails(world.services.db, email, 2)).map(({ subject }) => subject);
    expect(subjects.some((it) => it.includes('was added'))).toBeTrue();
    expect((await addPasskey(agent)).recoveryCodes).toBeNull();
  });

  it('keeps neither secret nor recovery codes readable in the database', async () => {
    const { agent } = await newPerson();
    const { secret, recoveryCodes } = await addApp(agent);
    const rows = await selectRows(
      world.services.db,
      'select * from second_factors natural full join recovery_codes natural full join factor_challenges',
    );
    const stored =
      JSON.stringify(rows) + JSON.stringify(await selectRows(world.services.db, 'select data from "Sessions"'));
    expect(stored).not.toContain(secret);
    for (const code of recoveryCodes ?? []) {
      expect(stored).not.toContain(code);
      expect(stored).not.toContain(code.replaceAll('-', ''));
    }
  });

  it('signs nobody in by the password alone from then on, here or where they were signed in before', async () => {
    const { agent, email } = await newPerson();
    const elsewhere = await world.enter(email);
    const { secret } = await addApp(agent);
    await agent.get('/api/session').expect(200);
    const { body } = await elsewhere.get('/api/session').expect(401);
    expect([body.code, body.params.step]).toEqual(['second-factor-needed', 'prove']);
    const half = await enterByHalf(world, email);
    const state = await readState(half);
    expect([state.step, state.ways]).toEqual(['prove', ['totp', 'recoveryCode']]);
    expect(state.factors).toEqual([]);
    await proveWithCode(half, codeOf(secret, 1)).expect(204);
    expect((await half.get('/api/session').expect(200)).body.email).toBe(email);
    await letCodesPass(world);
    await proveWithCode(elsewhere, codeOf(secret)).expect(204);
    await elsewhere.get('/api/session').expect(200);
  });

  it('takes each code once, also when it comes many times at once', async () => {
    const { agent, email } = await newPerson();
    const { secret } = await addApp(agent);
    const halves: SignedIn[] = [];
    while (halves.length < 5) halves.push(await enterByHalf(world, email));
    const code = codeOf(secret, 1);
    const answers = await Promise.all(halves.map((half) => proveWithCode(half, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422, 422, 422, 422]);
    const { body } = await proveWithCode(await enterByHalf(world, email), code).expect(422);
    expect(body.errors).toEqual([{ pointer: '/code', code: 'used-code' }]);
    // The code of the enrolment is used up as well.
    await proveWithCode(await enterByHalf(world, email), codeOf(secret)).expect(422);
  });

  it('refuses codes that are wrong, old or none, by name', async () => {
    const { agent, email } = await newPerson();
    const { secret } = await addApp(agent);
    await letCodesPass(world);
    const half = await enterByHalf(world, email);
    for (const code of [codeOf(secret, -4), codeOf(secret, 4)]) {
      const { body } = await proveWithCode(half, code).expect(422);
      expect(body.errors).toEqual([{ pointer: '/code', code: 'wrong-code' }]);
    }
    for (const code of ['', '12345', '1234567', '１２３４５６', 'abcdef', '9'.repeat(100_000), null, 123456])
      await prove(half, { way: 'totp', code }).expect((answer) => expect([413, 422]).toContain(answer.status));
    await prove(half, { way: 'password', password: PASSWORD }).expect(422);
    await half.get('/api/session').expect(401);
    await proveWithCode(half, `${codeOf(secret).slice(0, 3)} ${codeOf(secret).slice(3)}`).expect(204);
  });

  it('lets nobody guess on: ten wrong codes, whichever session they come by; a new password begins anew', async () => {
    const { agent, email } = await newPerson();
    const { secret, recoveryCodes } = await addApp(agent);
    await letCodesPass(world);
    for (let attempt = 0; attempt < 10; attempt += 1)
      await proveWithCode(await enterByHalf(world, email), codeOf(secret, 20 + attempt)).expect(422);
    const half = await enterByHalf(world, email);
    await proveWithCode(half, codeOf(secret)).expect(429);
    // The owner is not locked out: what nobody can guess is not counted with it.
    await prove(half, { way: 'recoveryCode', code: recoveryCodes?.[0] }).expect(204);
    const change = { oldPassword: PASSWORD, password: 'fourteen quiet pines' };
    await half.put('/api/account/password').send(change).expect(204);
    await proveWithCode(await enterByHalf(world, email, 'fourteen quiet pines'), codeOf(secret)).expect(204);
  });

  it('is not added by a wrong code, nor with the secret of another session, nor twice', async () => {
    const { agent, email } = await newPerson();
    const other = await world.enter(email);
    const { body: told } = await agent.post('/api/second-factor/totp-secret').expect(200);
    const input = { id: randomUUID(), name: 'Phone', code: codeOf(told.secret) };
    const { body } = await agent
      .post('/api/second-factor/totp')
      .send({ ...input, code: codeOf(told.secret, 9) })
      .expect(422);
    expect(body.errors).toEqual([{ pointer: '/code', code: 'wrong-code' }]);
    await other.post('/api/second-factor/totp').send(input).expect(410);
    const first = await agent.post('/api/second-factor/totp').send(input).expect(200);
    const again = await agent.post('/api/second-factor/totp').send(input).expect(200);
    expect(again.body).toEqual({ factor: first.body.factor, recoveryCodes: null });
    await agent
      .post('/api/second-factor/totp')
      .send({ ...input, id: randomUUID() })
      .expect(410);
    expect((await readState(agent)).factors.length).toBe(1);
  });

  it('and recovery codes work under another key no more, and fail nothing', async () => {
    const { agent, email } = await newPerson();
    const { secret, recoveryCodes } = await addApp(agent);
    const half = await enterByHalf(world, email);
    const { keys } = world.services;
    const before = keys.factorSecret;
    Object.assign(keys, { factorSecret: 'b'.repeat(43) });
    await proveWithCode(half, codeOf(secret, 1)).expect(422);
    await prove(half, { way: 'recoveryCode', code: recoveryCodes?.[0] }).expect(422);
    Object.assign(keys, { factorSecret: before });
    await proveWithCode(half, codeOf(secret, 1)).expect(204);
  });
});
