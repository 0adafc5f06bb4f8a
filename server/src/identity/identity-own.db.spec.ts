import { ACCOUNT_HEADER } from '#contract/session';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO } from '#server/demo/people';
import {
  comeBackAs,
  create,
  enterAs,
  forgetIdentities,
  linkedTo,
  unlink,
  whoIs,
} from '#server/identity/testing/identity-steps';
import { IdentityWorld, type Browser } from '#server/identity/testing/identity-world';

describe('an identity of the provider of somebody signed in', () => {
  let world: IdentityWorld;

  beforeAll(async () => {
    world = await IdentityWorld.begin();
  });
  afterAll(() => world.end());
  beforeEach(() => forgetIdentities(world));

  /** What the owner is told by mail, oldest first. */
  const mailsTo = async (accountId: string) =>
    (
      await selectRows<{ kind: string }>(
        world.services.db,
        `select data ->> 'kind' as kind from pgboss.job where name = 'send-account-mail' and data ->> 'accountId' = $1
         order by created_on`,
        [accountId],
      )
    ).map(({ kind }) => kind);
  const linkAs = async (browser: Browser, subject: string) =>
    world.signIn(browser, subject, '?purpose=link&next=/profile');

  it('is linked to their account, whatever its address, and once more changes nothing', async () => {
    world.knows({ subject: 'ana', email: 'ana@elsewhere.example', isEmailVerified: false });
    const browser = await enterAs(world, ANA.accountId);
    expect(await linkAs(browser, 'ana')).toBe('/profile');
    expect(await linkAs(browser, 'ana')).toBe('/profile');
    expect(await linkedTo(world, ANA.accountId)).toEqual(['ana@elsewhere.example']);
    expect(await whoIs(browser)).toBe(ANA.accountId);
    const again = world.browser();
    await world.signIn(again, 'ana');
    expect(await whoIs(again)).toBe(ANA.accountId);
  });

  it('is not taken from another account, and an account has one', async () => {
    world.knows({ subject: 'shared' });
    world.knows({ subject: 'second' });
    const ana = await enterAs(world, ANA.accountId);
    expect(await linkAs(ana, 'shared')).toBe('/profile');
    const taken = '/profile?problem=identity-taken';
    expect(await linkAs(await enterAs(world, BRUNO.accountId), 'shared')).toBe(taken);
    const fresh = { ...ana, theirs: world.browser().theirs };
    expect(await linkAs(fresh, 'second')).toBe(taken);
    expect(await linkedTo(world, ANA.accountId)).toEqual(['shared@example.org']);
    expect(await linkedTo(world, BRUNO.accountId)).toEqual([]);
  });

  it('is linked to nobody when another site begins, or nobody is signed in, or somebody else is by the end', async () => {
    world.knows({ subject: 'forced' });
    const refused = '/profile?problem=identity-refused';
    expect(await world.start(world.browser(), '?purpose=link')).toBe(refused);
    const ana = await enterAs(world, ANA.accountId);
    for (const site of ['cross-site', 'same-site']) {
      const answer = await ana.ours.get('/api/identity/start?purpose=link').set('Sec-Fetch-Site', site).expect(302);
      expect(answer.headers['location']).toBe(refused);
    }
    const back = await ana.theirs.visit(await world.start(ana, '?purpose=link'), 'forced');
    await ana.ours.post('/api/demo-session').send({ accountId: BRUNO.accountId }).expect(200);
    expect(await world.comeBack(ana, back)).toBe('/sign-in?problem=identity-refused');
    expect(await linkedTo(world, ANA.accountId)).toEqual([]);
    expect(await linkedTo(world, BRUNO.accountId)).toEqual([]);
  });

  it('is linked in a fresh session only: one left open proves too little', async () => {
    const browser = await enterAs(world, ANA.accountId);
    await world.services.db.query(
      `update "Sessions" set data = jsonb_set(data::jsonb, '{startedAt}', to_jsonb(now() - interval '11 minutes'))::text
       where account_id = $1`,
      { bind: [ANA.accountId] },
    );
    expect(await world.start(browser, '?purpose=link')).toBe('/profile?problem=sign-in-again');
  });

  it('opens it no more once it is unlinked, which can be said twice', async () => {
    world.knows({ subject: 'leaving' });
    const browser = await enterAs(world, ANA.accountId);
    await linkAs(browser, 'leaving');
    await unlink(browser).set(ACCOUNT_HEADER, ANA.accountId).expect(204);
    await unlink(browser).set(ACCOUNT_HEADER, ANA.accountId).expect(204);
    expect(await linkedTo(world, ANA.accountId)).toEqual([]);
    expect(await mailsTo(ANA.accountId)).toEqual(['identityLinked', 'identityUnlinked']);
    expect(await world.signIn(world.browser(), 'leaving')).toMatch(/^\/identity/);
  });

  it('stays where it is all that opens the account', async () => {
    const { browser } = await comeBackAs(world, 'only@example.org');
    const { body } = await create(browser).expect(200);
    const refused = await unlink(browser).set(ACCOUNT_HEADER, body.accountId).expect(409);
    expect(refused.body.code).toBe('password-first');
    expect(await linkedTo(world, body.accountId)).toEqual(['only@example.org']);
  });
});
