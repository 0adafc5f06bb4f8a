import { createRemoveUnconfirmed } from '#server/accounts/sign-up/unconfirmed-accounts';
import { buildAccountWorld, PASSWORD, toSignUp, type AccountWorld } from '#server/accounts/testing/account-world';
import { selectRows } from '#server/database/connection';
import { ANA } from '#server/demo/people';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';

describe('accounts nobody confirmed', () => {
  let world: AccountWorld;
  let removeUnconfirmed: () => Promise<void>;

  beforeAll(async () => {
    world = await buildAccountWorld();
    removeUnconfirmed = createRemoveUnconfirmed(world.services);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  const signUp = async (email: string) => {
    await world.post('/accounts', toSignUp(email)).expect(202);
    return tokenIn((await readMails(world.services.db, email))[0]);
  };
  /** Lets days go by for the account and its sign-ups. */
  const letDaysPass = async (email: string, days: number) => {
    const back = `- $2 * interval '1 day' where`;
    const { db } = world.services;
    await selectRows(db, `update accounts set created_at = created_at ${back} email = $1`, [email, days]);
    const id = await world.findAccountId(email);
    await selectRows(
      db,
      `update sign_ups set privacy_accepted_at = privacy_accepted_at ${back} account_id = $1::uuid`,
      [id, days],
    );
  };
  const isThere = async (email: string) => (await world.findAccountId(email)) !== '';

  it('are removed after a week with everything that was typed for them; the address can sign up again', async () => {
    const email = 'forgotten@example.org';
    const token = await signUp(email);
    await letDaysPass(email, 6);
    await removeUnconfirmed();
    expect(await isThere(email)).toBeTrue();
    await letDaysPass(email, 2);
    await removeUnconfirmed();
    expect(await isThere(email)).toBeFalse();
    await world.post('/accounts/confirmation', { token, password: PASSWORD }).expect(404);
    await world.post('/accounts', toSignUp(email)).expect(202);
    const [fresh] = await readMails(world.services.db, email, 2);
    await world.post('/accounts/confirmation', { token: tokenIn(fresh), password: PASSWORD }).expect(204);
  });

  it('stay while somebody signed up with them in the last week', async () => {
    const email = 'again@example.org';
    await signUp(email);
    await letDaysPass(email, 8);
    await world.post('/accounts', toSignUp(email, { password: 'another 8 forests' })).expect(202);
    await removeUnconfirmed();
    const [fresh] = await readMails(world.services.db, email, 2);
    const body = { token: tokenIn(fresh), password: 'another 8 forests' };
    await world.post('/accounts/confirmation', body).expect(204);
  });

  it('are all that goes: confirmed and erased ones stay, however old', async () => {
    const agent = await world.signUp('old@example.org');
    const erased = await world.signUp('erased@example.org');
    const id = await world.findAccountId('erased@example.org');
    await erased.post('/api/account/erasure').send({ password: PASSWORD }).expect(204);
    await selectRows(world.services.db, `update accounts set created_at = now() - interval '1 year'`);
    await removeUnconfirmed();
    await agent.get('/api/session').expect(200);
    expect(await isThere(ANA.email)).toBeTrue();
    expect(await isThere(`erased ${id}`)).toBeTrue();
  });

  it('forgets links a month after their end', async () => {
    const agent = await world.signUp('links@example.org');
    const id = await world.findAccountId('links@example.org');
    const count = async () =>
      (await selectRows(world.services.db, 'select 1 from account_tokens where account_id = $1', [id])).length;
    await removeUnconfirmed();
    expect(await count()).toBe(1);
    await selectRows(
      world.services.db,
      `update account_tokens set expires_at = now() - interval '31 days' where account_id = $1`,
      [id],
    );
    await removeUnconfirmed();
    expect(await count()).toBe(0);
    await agent.get('/api/session').expect(200);
  });

  it('forgets changes of address that nobody completed', async () => {
    const agent = await world.signUp('moving@example.org');
    await agent.put('/api/account/email').send({ email: 'moved@example.org', password: PASSWORD }).expect(202);
    const token = tokenIn((await readMails(world.services.db, 'moved@example.org'))[0]);
    await selectRows(world.services.db, `update email_changes set expires_at = now() - interval '1 minute'`);
    await selectRows(world.services.db, `update account_tokens set expires_at = now() - interval '1 minute'`);
    await removeUnconfirmed();
    expect(await selectRows(world.services.db, 'select 1 from email_changes')).toEqual([]);
    expect((await world.post('/account/email-confirmation', { token }).expect(410)).body.code).toBe('link-expired');
  });
});
