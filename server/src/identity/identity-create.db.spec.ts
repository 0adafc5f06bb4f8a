import supertest from 'supertest';
import { findRow, selectRows } from '#server/database/connection';
import {
  comeBackAs,
  create,
  forgetIdentities,
  linkedTo,
  NAMES,
  pending,
  whoIs,
} from '#server/identity/testing/identity-steps';
import { IdentityWorld } from '#server/identity/testing/identity-world';

describe('an identity of the provider whose address nobody has here', () => {
  let world: IdentityWorld;

  beforeAll(async () => {
    world = await IdentityWorld.begin();
  });
  afterAll(() => world.end());
  beforeEach(() => forgetIdentities(world));

  const accountOf = (email: string) =>
    findRow<{ id: string; firstName: string; hash: string | null; isConfirmed: boolean }>(
      world.services.db,
      `select id, first_name as "firstName", password_hash as hash, confirmed_at is not null as "isConfirmed"
       from accounts where email = $1`,
      [email],
    );

  it('makes an account that is confirmed, has no password, and opens with one tap from then on', async () => {
    const { browser, subject, page } = await comeBackAs(world, 'Nora@Example.org');
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
    const { browser } = await comeBackAs(world, 'careful@example.org');
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
    const { browser } = await comeBackAs(world, 'often@example.org');
    const answers = await Promise.all([create(browser), create(browser), create(browser)]);
    const made = answers.filter(({ status }) => status === 200).map(({ body }) => body.accountId);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made).size).toBe(1);
    expect(answers.every(({ status }) => status === 200 || status === 404)).toBeTrue();
    expect(await linkedTo(world, made[0])).toEqual(['often@example.org']);
  });

  it('takes over what somebody only typed, with its links and passwords', async () => {
    const sign = { ...NAMES, firstName: 'Squatter', email: 'typed@example.org', password: 'meranti by the river 9' };
    await supertest(world.app).post('/api/accounts').send(sign).expect(202);
    const { browser } = await comeBackAs(world, 'typed@example.org');
    expect((await pending(browser)).step).toBe('create');
    await create(browser).expect(200);
    const account = await accountOf('typed@example.org');
    expect(account).toEqual(jasmine.objectContaining({ firstName: 'Nora', hash: null, isConfirmed: true }));
    expect(await selectRows(world.services.db, 'select 1 from sign_ups where account_id = $1', [account?.id])).toEqual(
      [],
    );
    const logIn = { email: 'typed@example.org', password: 'meranti by the river 9' };
    await supertest(world.app).post('/api/session').send(logIn).expect(401);
  });

  it('is not offered an account that was confirmed in the meantime', async () => {
    const { browser } = await comeBackAs(world, 'meantime@example.org');
    await world.services.db.query(`insert into accounts (id, email, first_name, last_name, confirmed_at)
      values (gen_random_uuid(), 'meantime@example.org', 'M', 'M', now())`);
    expect((await create(browser).expect(409)).body.code).toBe('account-exists');
    expect((await pending(browser)).step).toBe('link');
  });

  it('comes without names where the provider gives none we can use', async () => {
    const { browser } = await comeBackAs(world, 'odd@example.org', { firstName: 'A\r\nBcc: x' });
    expect((await pending(browser)).firstName).toBe('');
  });
});
