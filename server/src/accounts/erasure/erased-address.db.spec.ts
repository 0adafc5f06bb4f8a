import { buildAccountWorld, PASSWORD, toSignUp, type AccountWorld } from '#server/accounts/testing/account-world';

describe('what stands for the address of an erased account', () => {
  let world: AccountWorld;
  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());

  it('is no address: nobody can sign up with it, or keep the account from being erased by it', async () => {
    const agent = await world.signUp('goes@example.org');
    const id = await world.findAccountId('goes@example.org');
    await world.post('/accounts', toSignUp(`erased-${id}@erased.invalid`)).expect(202);
    await world.post('/accounts', toSignUp(`erased ${id}`)).expect(422);
    await agent.post('/api/account/erasure').send({ password: PASSWORD }).expect(204);
    expect(await world.findAccountId(`erased ${id}`)).toBe(id);
    await world.post('/lost-password', { email: `erased ${id}` }).expect(422);
  });
});
