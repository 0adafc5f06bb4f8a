import supertest from 'supertest';
import { findRow, selectRows } from '#server/database/connection';
import { ANA, BRUNO, DEMO_PASSWORD } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { IdentityWorld, type Browser } from '#server/identity/testing/identity-world';

const NAMES = { firstName: 'Nora', lastName: 'Willems', language: 'en', privacyPolicyAccepted: true };

describe('an identity of the provider', () => {
  let world: IdentityWorld;
  let count = 0;

  beforeAll(async () => {
    world = await IdentityWorld.begin();
  });
  afterAll(() => world.end());
  beforeEach(() =>
    world.services.db.query(`delete from rate_limits; delete from identities;
      delete from pgboss.job where name = 'send-account-mail'`),
  );

  /** Somebody new at the provider, back here with one step missing. */
  const comeBackAs = async (email: string, more: { isEmailVerified?: boolean; firstName?: string } = {}) => {
    const subject = `subject-${(count += 1)}`;
    world.knows({ subject, email, ...more });
    const browser = world.browser();
    return { browser, subject, page: await world.signIn(browser, subject, '?next=/roles') };
  };
  const pending = async ({ ours }: Browser) => (await ours.get('/api/identity/pending')).body;
  const whoIs = async ({ ours }: Browser) => (await ours.get('/api/session')).body.accountId;
  const link = ({ ours }: Browser, password: unknown) => ours.post('/api/identity/link').send({ password });
  const create = ({ ours }: Browser, more: object = {}) =>
    ours.post('/api/identity/account').send({ ...NAMES, ...more });
  const enterAs = async (accountId: string): Promise<Browser> => {
    const browser = world.browser();
    await browser.ours.post('/api/demo-session').send({ accountId }).expect(200);
    return browser;
  };
  const linkedTo = async (accountId: string) =>
    (
      await selectRows<{ email: string }>(world.services.db, 'select email from identities where account_id = $1', [
        accountId,
      ])
    ).map(({ email }) => email);
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
  const accountOf = (email: string) =>
    findRow<{ id: string; firstName: string; hash: string | null; isConfirmed: boolean }>(
      world.services.db,
      `select id, first_name as "firstName", password_hash as hash, confirmed_at is not null as "isConfirmed"
       from accounts where email = $1`,
      [email],
    );

  describe('whose address nobody has here', () => {
    it('makes an account that is confirmed, has no password, and opens with one tap from then on', async () => {
      const { browser, subject, page } = await comeBackAs('Nora@Example.org');
      expect(page).toBe('/identity?next=%2Froles');
      expect(await pending(browser)).toEqual({
        step: 'create',
        email: 'nora@example.org',
        firstName: 'Nora',
        lastName: 'Willems',
      });
      await browser.ours.get('/api/session').expect(401);
      const { body } = await create(browser, { firstName: 'Honora' }).expect(200);
      expect(body).toEqual(jasmine.objectContaining({ email: 'nora@example.org', firstName: 'Honora', grants: [] }));
      expect(await accountOf('nora@example.org')).toEqual(jasmine.objectContaining({ hash: null, isConfirmed: true }));
      expect(await whoIs(browser)).toBe(body.accountId);
      await browser.ours.get('/api/identity/pending').expect(404);
      const again = world.browser();
      expect(await world.signIn(again, subject)).toBe('/');
      expect(await whoIs(again)).toBe(body.accountId);
    });

    it('needs the privacy policy and both names', async () => {
      const { browser } = await comeBackAs('careful@example.org');
      const wrong = [
        { privacyPolicyAccepted: false },
        { firstName: ' ' },
        { lastName: 'x'.repeat(101) },
        { language: 'xx' },
      ];
      for (const more of [...wrong, { email: 'other@example.org' }, { firstName: 'A\r\nB' }, { firstName: null }])
        expect((await create(browser, more).expect(422)).body.code).toBe('invalid-request');
      expect(await accountOf('careful@example.org')).toBeUndefined();
      await create(browser, { firstName: '🌲 נורה' }).expect(200);
    });

    it('makes one account, however often it is sent at once', async () => {
      const { browser } = await comeBackAs('often@example.org');
      const answers = await Promise.all([create(browser), create(browser), create(browser)]);
      const made = answers.filter(({ status }) => status === 200).map(({ body }) => body.accountId);
      expect(made.length).toBeGreaterThan(0);
      expect(new Set(made).size).toBe(1);
      expect(answers.every(({ status }) => status === 200 || status === 404)).toBeTrue();
      expect(await linkedTo(made[0])).toEqual(['often@example.org']);
    });

    it('takes over what somebody only typed, with its links and passwords', async () => {
      const sign = { ...NAMES, firstName: 'Squatter', email: 'typed@example.org', password: 'meranti by the river 9' };
      await supertest(world.app).post('/api/accounts').send(sign).expect(202);
      const { browser } = await comeBackAs('typed@example.org');
      expect((await pending(browser)).step).toBe('create');
      await create(browser).expect(200);
      const account = await accountOf('typed@example.org');
      expect(account).toEqual(jasmine.objectContaining({ firstName: 'Nora', hash: null, isConfirmed: true }));
      expect(
        await selectRows(world.services.db, 'select 1 from sign_ups where account_id = $1', [account?.id]),
      ).toEqual([]);
      const logIn = { email: 'typed@example.org', password: 'meranti by the river 9' };
      await supertest(world.app).post('/api/session').send(logIn).expect(401);
    });

    it('is not offered an account that was confirmed in the meantime', async () => {
      const { browser } = await comeBackAs('meantime@example.org');
      await world.services.db.query(`insert into accounts (id, email, first_name, last_name, confirmed_at)
        values (gen_random_uuid(), 'meantime@example.org', 'M', 'M', now())`);
      expect((await create(browser).expect(409)).body.code).toBe('account-exists');
      expect((await pending(browser)).step).toBe('link');
    });

    it('comes without names where the provider gives none we can use', async () => {
      const { browser } = await comeBackAs('odd@example.org', { firstName: 'A\r\nBcc: x' });
      expect((await pending(browser)).firstName).toBe('');
    });
  });

  describe('whose address an account has', () => {
    it('opens it only after its password, and with one tap from then on', async () => {
      const { browser, subject, page } = await comeBackAs(ANA.email);
      expect(page).toBe('/identity?next=%2Froles');
      expect(await pending(browser)).toEqual(jasmine.objectContaining({ step: 'link', email: ANA.email }));
      await browser.ours.get('/api/session').expect(401);
      expect((await create(browser).expect(409)).body.code).toBe('account-exists');
      const { body } = await link(browser, DEMO_PASSWORD).expect(200);
      expect(body.accountId).toBe(ANA.accountId);
      expect(await whoIs(browser)).toBe(ANA.accountId);
      const again = world.browser();
      expect(await world.signIn(again, subject)).toBe('/');
      expect(await whoIs(again)).toBe(ANA.accountId);
    });

    it('is refused with a wrong password, as a field, and linked to nothing', async () => {
      const { browser } = await comeBackAs(ANA.email);
      const { body } = await link(browser, 'wrong').expect(422);
      expect(body.errors).toEqual([{ pointer: '/password', code: 'wrong-password' }]);
      expect(await linkedTo(ANA.accountId)).toEqual([]);
      for (const odd of [null, 1, {}, [], '', undefined, 'x'.repeat(201)]) await link(browser, odd).expect(422);
    });

    it('may try ten passwords, counted together with those of the sign-in page', async () => {
      const { browser } = await comeBackAs(ANA.email);
      for (let attempt = 0; attempt < 5; attempt += 1) {
        await link(browser, `wrong ${attempt}`).expect(422);
        const logIn = { email: ANA.email, password: `wrong ${attempt}` };
        await supertest(world.app).post('/api/session').send(logIn).expect(401);
      }
      expect((await link(browser, DEMO_PASSWORD).expect(429)).body.code).toBe('too-many-attempts');
    });

    it('cannot become a second one of the account', async () => {
      await link((await comeBackAs(ANA.email)).browser, DEMO_PASSWORD).expect(200);
      const { browser } = await comeBackAs(ANA.email);
      expect((await link(browser, DEMO_PASSWORD).expect(409)).body.code).toBe('identity-taken');
    });

    it('does not open a demo account where the demo is off', async () => {
      const closed = createApp({ ...world.services, config: { ...world.services.config, isDemo: false } });
      const { browser } = await comeBackAs(BRUNO.email);
      const cookie = `flegt=${browser.ours.jar.getCookie('flegt', { domain: '127.0.0.1', path: '/', secure: false, script: false })?.value}`;
      const answer = await supertest(closed.app)
        .post('/api/identity/link')
        .set('Cookie', cookie)
        .send({ password: DEMO_PASSWORD });
      closed.stop();
      expect(answer.body.errors).toEqual([{ pointer: '/password', code: 'wrong-password' }]);
    });
  });

  it('whose address is not verified gets nowhere, whoever has the address', async () => {
    for (const email of ['free@example.org', ANA.email]) {
      const { browser, page } = await comeBackAs(email, { isEmailVerified: false });
      expect(page).toBe('/sign-in?problem=identity-unverified');
      await browser.ours.get('/api/identity/pending').expect(404);
      await link(browser, DEMO_PASSWORD).expect(404);
    }
    expect((await comeBackAs('no address')).page).toBe('/sign-in?problem=identity-unverified');
  });

  it('waits a quarter of an hour, in the browser that brought it', async () => {
    const { browser } = await comeBackAs('waiting@example.org');
    await world.browser().ours.get('/api/identity/pending').expect(404);
    expect((await create(world.browser()).expect(404)).body.code).toBe('no-pending-identity');
    await world.services.db.query(`update "Sessions"
      set data = jsonb_set(data::jsonb, '{pendingIdentity,expiresAt}', '1')::text where data like '%waiting@example.org%'`);
    expect((await browser.ours.get('/api/identity/pending').expect(404)).body.code).toBe('no-pending-identity');
    expect((await create(browser).expect(404)).body.code).toBe('no-pending-identity');
  });

  it('is not given to who planted the session before', async () => {
    const planter = world.browser();
    const url = await world.start(planter);
    const planted = planter.ours.jar.getCookie('flegt', {
      domain: '127.0.0.1',
      path: '/',
      secure: false,
      script: false,
    });
    world.knows({ subject: 'victim', email: 'victim@example.org' });
    const back = await world.browser().theirs.visit(url, 'victim');
    expect(await world.comeBack(planter, back)).toMatch(/^\/identity/);
    const old = supertest(world.app).get('/api/identity/pending').set('Cookie', `flegt=${planted?.value}`);
    await old.expect(404);
  });

  describe('of somebody signed in', () => {
    const linkAs = async (browser: Browser, subject: string) =>
      world.signIn(browser, subject, '?purpose=link&next=/profile');

    it('is linked to their account, whatever its address, and once more changes nothing', async () => {
      world.knows({ subject: 'ana', email: 'ana@elsewhere.example', isEmailVerified: false });
      const browser = await enterAs(ANA.accountId);
      expect(await linkAs(browser, 'ana')).toBe('/profile');
      expect(await linkAs(browser, 'ana')).toBe('/profile');
      expect(await linkedTo(ANA.accountId)).toEqual(['ana@elsewhere.example']);
      expect(await whoIs(browser)).toBe(ANA.accountId);
      const again = world.browser();
      await world.signIn(again, 'ana');
      expect(await whoIs(again)).toBe(ANA.accountId);
    });

    it('is not taken from another account, and an account has one', async () => {
      world.knows({ subject: 'shared' });
      world.knows({ subject: 'second' });
      const ana = await enterAs(ANA.accountId);
      expect(await linkAs(ana, 'shared')).toBe('/profile');
      const taken = '/profile?problem=identity-taken';
      expect(await linkAs(await enterAs(BRUNO.accountId), 'shared')).toBe(taken);
      const fresh = { ...ana, theirs: world.browser().theirs };
      expect(await linkAs(fresh, 'second')).toBe(taken);
      expect(await linkedTo(ANA.accountId)).toEqual(['shared@example.org']);
      expect(await linkedTo(BRUNO.accountId)).toEqual([]);
    });

    it('is linked to nobody when another site begins, or nobody is signed in, or somebody else is by the end', async () => {
      world.knows({ subject: 'forced' });
      const refused = '/profile?problem=identity-refused';
      expect(await world.start(world.browser(), '?purpose=link')).toBe(refused);
      const ana = await enterAs(ANA.accountId);
      for (const site of ['cross-site', 'same-site']) {
        const answer = await ana.ours.get('/api/identity/start?purpose=link').set('Sec-Fetch-Site', site).expect(302);
        expect(answer.headers['location']).toBe(refused);
      }
      const back = await ana.theirs.visit(await world.start(ana, '?purpose=link'), 'forced');
      await ana.ours.post('/api/demo-session').send({ accountId: BRUNO.accountId }).expect(200);
      expect(await world.comeBack(ana, back)).toBe('/sign-in?problem=identity-refused');
      expect(await linkedTo(ANA.accountId)).toEqual([]);
      expect(await linkedTo(BRUNO.accountId)).toEqual([]);
    });

    it('is linked in a fresh session only: one left open proves too little', async () => {
      const browser = await enterAs(ANA.accountId);
      await world.services.db.query(
        `update "Sessions" set data = jsonb_set(data::jsonb, '{startedAt}', to_jsonb(now() - interval '11 minutes'))::text
         where account_id = $1`,
        { bind: [ANA.accountId] },
      );
      expect(await world.start(browser, '?purpose=link')).toBe('/profile?problem=sign-in-again');
    });

    it('opens it no more once it is unlinked, which can be said twice', async () => {
      world.knows({ subject: 'leaving' });
      const browser = await enterAs(ANA.accountId);
      await linkAs(browser, 'leaving');
      await browser.ours.delete('/api/account/identity').expect(204);
      await browser.ours.delete('/api/account/identity').expect(204);
      expect(await linkedTo(ANA.accountId)).toEqual([]);
      expect(await mailsTo(ANA.accountId)).toEqual(['identityLinked', 'identityUnlinked']);
      expect(await world.signIn(world.browser(), 'leaving')).toMatch(/^\/identity/);
    });

    it('stays where it is all that opens the account', async () => {
      const { browser } = await comeBackAs('only@example.org');
      const { body } = await create(browser).expect(200);
      expect((await browser.ours.delete('/api/account/identity').expect(409)).body.code).toBe('password-first');
      expect(await linkedTo(body.accountId)).toEqual(['only@example.org']);
    });
  });

  it('is told by no log line', async () => {
    await link((await comeBackAs(ANA.email)).browser, DEMO_PASSWORD).expect(200);
    const lines = world.services.logLines.join('\n');
    for (const secret of ['example.org', 'subject-', DEMO_PASSWORD, 'code=']) expect(lines).not.toContain(secret);
  });
});
