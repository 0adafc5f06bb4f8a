import { buildAccountWorld, type AccountWorld } from '#server/accounts/testing/account-world';
import { addApp, enterByHalf, prove, readState } from '#server/accounts/second-factor/testing/factor-steps';
import type { SignedIn } from '#server/http/testing/sign-in';
import { readMails } from '#server/mail/testing/read-mail';

describe('recovery codes', () => {
  let world: AccountWorld;
  let agent: SignedIn;
  let codes: string[];
  let email: string;
  let count = 0;

  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.forgetLimits();
    email = `codes-${(count += 1)}@example.org`;
    agent = await world.signUp(email);
    codes = (await addApp(agent)).recoveryCodes ?? [];
  });

  const use = (half: SignedIn, code = '') => prove(half, { way: 'recoveryCode', code });

  it('sign in once each, however they are written, and the owner is told', async () => {
    const half = await enterByHalf(world, email);
    await use(half, ` ${codes[0]?.toLowerCase().replaceAll('-', ' ')} `).expect(204);
    await half.get('/api/session').expect(200);
    const { body } = await use(await enterByHalf(world, email), codes[0]).expect(422);
    expect(body.errors).toEqual([{ pointer: '/code', code: 'wrong-code' }]);
    expect((await readState(half)).recoveryCodesLeft).toBe(9);
    const subjects = (await readMails(world.services.db, email, 3)).map(({ subject }) => subject);
    expect(subjects.some((it) => it.includes('a recovery code was used'))).toBeTrue();
  });

  it('sign in once when many use one at once', async () => {
    const halves: SignedIn[] = [];
    while (halves.length < 6) halves.push(await enterByHalf(world, email));
    const answers = await Promise.all(halves.map((half) => use(half, codes[1])));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422, 422, 422, 422, 422]);
  });

  it('open only the account they were made for', async () => {
    const other = `other-${email}`;
    await addApp(await world.signUp(other));
    await use(await enterByHalf(world, other), codes[0]).expect(422);
    await use(await enterByHalf(world, email), codes[0]).expect(204);
  });

  it('are made anew: the earlier ones work no more', async () => {
    const { body } = await agent.post('/api/second-factor/recovery-codes').expect(200);
    expect(body.codes.length).toBe(10);
    await use(await enterByHalf(world, email), codes[0]).expect(422);
    await use(await enterByHalf(world, email), body.codes[0]).expect(204);
    await (await world.signUp(`none-${email}`)).post('/api/second-factor/recovery-codes').expect(409);
  });
});
