import { randomUUID } from 'node:crypto';
import { buildAccountWorld, PASSWORD, type AccountWorld } from '#server/accounts/testing/account-world';
import {
  addApp,
  addPasskey,
  enterByHalf,
  makeOfficer,
  prove,
  readState,
} from '#server/accounts/second-factor/testing/factor-steps';
import { selectRows } from '#server/database/connection';
import { BRUNO, SOFIE } from '#server/demo/people';
import { signInAs } from '#server/http/testing/sign-in';

describe('where officers need a second factor', () => {
  let world: AccountWorld;

  beforeAll(async () => {
    world = await buildAccountWorld({ REQUIRE_SECOND_FACTOR: 'officers' });
  });
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  const newEmail = () => `required-${randomUUID()}@example.org`;

  it('an officer without one can only add it, and works at once with it', async () => {
    const email = newEmail();
    await world.signUp(email);
    await makeOfficer(world, email);
    const half = await enterByHalf(world, email);
    const state = await readState(half);
    expect([state.step, state.isRequired, state.ways, state.isProofNeeded]).toEqual([
      'enrol',
      true,
      ['password'],
      false,
    ]);
    const { recoveryCodes } = await addPasskey(half);
    expect(recoveryCodes?.length).toBe(10);
    const { body } = await half.get('/api/session').expect(200);
    expect(body.grants[0].role).toBe('fmsca');
  });

  it('a session that was open when the role was given stops until there is one, and asks for the password when it is old', async () => {
    const email = newEmail();
    const agent = await world.signUp(email);
    await agent.get('/api/session').expect(200);
    await makeOfficer(world, email);
    const { body } = await agent.get('/api/changes').expect(401);
    expect([body.code, body.params.step]).toEqual(['second-factor-needed', 'enrol']);
    await world.letSessionsAge(11);
    expect((await readState(agent)).isProofNeeded).toBeTrue();
    expect((await agent.post('/api/second-factor/totp-secret').expect(403)).body.code).toBe('prove-again');
    await prove(agent, { way: 'password', password: 'wrong' }).expect(422);
    await prove(agent, { way: 'password', password: PASSWORD }).expect(204);
    await agent.get('/api/changes').expect(401);
    await addApp(agent);
    await agent.get('/api/changes').expect(200);
  });

  it('their last one cannot be removed, also when two are removed at once', async () => {
    const email = newEmail();
    const agent = await world.signUp(email);
    const { factor: app } = await addApp(agent);
    const { factor: key } = await addPasskey(agent);
    await makeOfficer(world, email);
    const answers = await Promise.all([app, key].map(({ id }) => agent.delete(`/api/second-factor/${id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('last-factor');
    expect((await readState(agent)).factors.length).toBe(1);
  });

  it('importers, suspended officers and those who only asked need none', async () => {
    const email = newEmail();
    const agent = await world.signUp(email);
    await makeOfficer(world, email);
    await agent.get('/api/session').expect(401);
    for (const status of ['suspended', 'requested', 'ended', 'refused']) {
      const sql = 'update role_grants set status = $2 where account_id = $1';
      await selectRows(world.services.db, sql, [await world.findAccountId(email), status]);
      await agent.get('/api/session').expect(200);
    }
  });

  it('the support team sees whose role needs one, and who adds it at the next sign-in', async () => {
    const [officer, importer] = [newEmail(), newEmail()];
    for (const email of [officer, importer]) await world.signUp(email);
    await makeOfficer(world, officer);
    const sofie = await signInAs(world.app, SOFIE);
    for (const email of [officer, importer]) {
      const { body } = await sofie.post('/api/second-factor/holder').send({ email }).expect(200);
      expect([body.isRequired, body.factors]).toEqual([email === officer, []]);
    }
  });

  it('the one tap of the demo is as before', async () => {
    await (await signInAs(world.app, BRUNO)).get('/api/session').expect(200);
  });
});

describe('where nobody needs one', () => {
  let world: AccountWorld;

  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());

  it('an officer works without', async () => {
    const agent = await world.signUp('no-need@example.org');
    await makeOfficer(world, 'no-need@example.org');
    await agent.get('/api/session').expect(200);
  });
});
