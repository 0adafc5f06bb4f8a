import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { FactorHolder } from '#contract/second-factor';
import { buildAccountWorld, type AccountWorld } from '#server/accounts/testing/account-world';
import {
  addApp,
  addPasskey,
  enterByHalf,
  makeOfficer,
  readState,
  signInWithPasskey,
} from '#server/accounts/second-factor/testing/factor-steps';
import { selectRows } from '#server/database/connection';
import { BRUNO, SOFIE } from '#server/demo/people';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { readMails } from '#server/mail/testing/read-mail';

describe('a lost factor', () => {
  let world: AccountWorld;
  let sofie: SignedIn;

  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.forgetLimits();
    sofie = await signInAs(world.app, SOFIE);
  });

  async function loser() {
    const email = `lost-${randomUUID()}@example.org`;
    const agent = await world.signUp(email);
    await makeOfficer(world, email);
    await addApp(agent);
    const { passkey } = await addPasskey(agent);
    return { email, agent, passkey, accountId: await world.findAccountId(email) };
  }
  const giveBack = (by: SignedIn, input: object) => by.post('/api/second-factor/given-back').send(input);
  const look = async (email: string) =>
    FactorHolder.parse((await sofie.post('/api/second-factor/holder').send({ email }).expect(200)).body);
  /** What the page sends that was opened now. */
  const makeInput = async (email: string, words: string) => {
    const { accountId, history } = await look(email);
    return { id: randomUUID(), accountId, seen: history[0]?.id ?? null, words };
  };

  it('is given back by the support team with a reason: it opens nothing, sessions end, the role stays, the owner is told', async () => {
    const { email, agent, passkey } = await loser();
    const half = await enterByHalf(world, email);
    const words = 'Phone stolen; called back at the office.';
    const { body } = await giveBack(sofie, await makeInput(email, words)).expect(200);
    expect(FactorHolder.parse(body)).toEqual(jasmine.objectContaining({ factors: [], recoveryCodesLeft: 0 }));
    expect(body.history[0]).toEqual(jasmine.objectContaining({ kind: 'givenBack', by: 'Sofie Lund', words }));
    for (const session of [agent, half])
      expect((await session.get('/api/second-factor').expect(401)).body.code).toBe('not-signed-in');
    expect((await signInWithPasskey(supertest.agent(world.app), passkey)).status).toBe(422);
    const entered = await world.enter(email);
    expect((await entered.get('/api/session').expect(200)).body.grants[0].status).toBe('active');
    expect((await readState(entered)).factors).toEqual([]);
    const subjects = (await readMails(world.services.db, email, 4)).map(({ subject }) => subject);
    expect(subjects.some((it) => it.includes('the support team'))).toBeTrue();
  });

  it('is given back once when it is sent twice, and not with another reason under the same id', async () => {
    const { email, accountId } = await loser();
    const input = await makeInput(email, 'Lost at sea.');
    await giveBack(sofie, input).expect(200);
    await addApp(await world.enter(email));
    await giveBack(sofie, input).expect(200);
    expect((await giveBack(sofie, { ...input, words: 'Another.' }).expect(409)).body.code).toBe('mutation-reused');
    await enterByHalf(world, email);
    const sql = `select 1 from factor_events where account_id = $1 and kind = 'givenBack'`;
    expect((await selectRows(world.services.db, sql, [accountId])).length).toBe(1);
  });

  it('shows the support team who somebody is, their roles and factors, and what became of these', async () => {
    const { email, accountId } = await loser();
    const found = await look(email);
    expect(found).toEqual(jasmine.objectContaining({ accountId, email, recoveryCodesLeft: 10, isRequired: false }));
    expect(found.grants.map(({ role, status, holder }) => [role, status, holder !== ''])).toEqual([
      ['fmsca', 'active', true],
    ]);
    expect(found.factors.map(({ kind }) => kind)).toEqual(['totp', 'passkey']);
    expect(Date.now() - Date.parse(found.factors[0]?.addedAt ?? '')).toBeLessThan(600_000);
    expect(JSON.stringify(found.factors)).not.toContain('Phone');
    expect(found.history.map(({ kind, factorKind, by }) => [kind, factorKind, by])).toEqual([
      ['added', 'passkey', ''],
      ['added', 'totp', ''],
    ]);
  });

  it('is not given back over what was added since somebody looked', async () => {
    const { email } = await loser();
    const [first, second] = [await makeInput(email, 'Lost at sea.'), await makeInput(email, 'Lost on land.')];
    await giveBack(sofie, first).expect(200);
    const entered = await world.enter(email);
    await addApp(entered);
    for (const seen of [second.seen, null]) {
      const { body } = await giveBack(sofie, { ...second, id: randomUUID(), seen }).expect(409);
      expect(body.code).toBe('stale-version');
    }
    expect((await readState(entered)).factors.length).toBe(1);
  });

  it('needs a reason, another member of the team, and somebody there is', async () => {
    const { email } = await loser();
    const input = await makeInput(email, 'Lost.');
    for (const words of ['', '  ', undefined, 'x'.repeat(2001)]) await giveBack(sofie, { ...input, words }).expect(422);
    expect((await giveBack(sofie, { ...input, accountId: SOFIE.accountId }).expect(409)).body.code).toBe('own-factor');
    await giveBack(sofie, { ...input, accountId: randomUUID() }).expect(404);
    await sofie.post('/api/second-factor/holder').send({ email: 'nobody@example.org' }).expect(404);
  });

  it('is nobody else’s to give back or ask about', async () => {
    const { email, agent } = await loser();
    const input = await makeInput(email, 'Mine.');
    const bruno = await signInAs(world.app, BRUNO);
    for (const by of [bruno, agent]) {
      await giveBack(by, input).expect(404);
      await by.post('/api/second-factor/holder').send({ email }).expect(404);
    }
    await supertest(world.app).post('/api/second-factor/holder').send({ email }).expect(401);
    await enterByHalf(world, email);
  });

  it('stands in a history that is only added to', async () => {
    await loser();
    for (const sql of ['delete from factor_events', `update factor_events set words = 'x'`])
      await expectAsync(selectRows(world.services.db, sql)).toBeRejectedWithError(/only added to/);
  });
});
