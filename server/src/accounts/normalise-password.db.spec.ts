import { hash } from '@node-rs/argon2';
import { normalisePassword } from '#server/accounts/normalise-password';
import { buildAccountWorld, PASSWORD, type AccountWorld } from '#server/accounts/testing/account-world';
import { selectRows } from '#server/database/connection';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';

const COMPOSED = 'Zoë drinkt café au lait'.normalize('NFC');
const APART = COMPOSED.normalize('NFD');

describe('F20: a password with accents', () => {
  let world: AccountWorld;

  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  const hashOf = async (email: string) =>
    (
      await selectRows<{ hash: string }>(
        world.services.db,
        'select password_hash as hash from accounts where email = $1',
        [email],
      )
    )[0]!.hash;
  /** What the server stored before passwords were normalised. */
  const storeOld = async (email: string, typed: string) => {
    const bind = [email, await hash(typed)];
    await selectRows(world.services.db, 'update accounts set password_hash = $2 where email = $1', bind);
  };

  it('is normalised as RFC 8265 says: spaces of other scripts are spaces, accents composed, nothing else folded', () => {
    expect(normalisePassword(APART)).toBe(COMPOSED);
    expect(normalisePassword('a\u00a0b\u3000c\u2007d')).toBe('a b c d');
    for (const kept of ['①②③', 'ﬁne', 'ABC abc', ' two  spaces ', 'Straße', '🌲\u200d🌲'])
      expect(normalisePassword(kept)).toBe(kept);
  });

  it('opens the account from every keyboard, wherever it was chosen and is confirmed', async () => {
    const email = 'zoe@example.org';
    await world.post('/accounts', { ...signUp(email), password: APART }).expect(202);
    const token = tokenIn((await readMails(world.services.db, email))[0]);
    await world.post('/accounts/confirmation', { token, password: COMPOSED }).expect(204);
    for (const typed of [COMPOSED, APART, COMPOSED.replace(/ /g, '\u00a0')])
      await world.logIn(email, typed).expect(200);
    await world.logIn(email, COMPOSED.toLowerCase()).expect(401);
  });

  for (const [name, stored] of [
    ['apart', APART],
    ['composed', COMPOSED],
    ['with a no-break space', COMPOSED.replace(' ', '\u00a0')],
  ] as const)
    it(`hashed before, ${name}, still opens it as it was typed, and is hashed anew once`, async () => {
      const email = `old-${name.replace(/ /g, '-')}@example.org`;
      await world.signUp(email);
      await storeOld(email, stored);
      const before = await hashOf(email);
      await world.logIn(email, stored).expect(200);
      const after = await hashOf(email);
      expect(after === before).toBe(stored === COMPOSED);
      for (const typed of [stored, COMPOSED, APART]) await world.logIn(email, typed).expect(200);
      expect(await hashOf(email)).toBe(after);
    });

  it('hashed apart before, opens the account from a keyboard that composes', async () => {
    await world.signUp('mac@example.org');
    await storeOld('mac@example.org', APART);
    await world.logIn('mac@example.org', COMPOSED).expect(200);
  });

  it('is asked for in the same way when somebody signed in proves to be the owner', async () => {
    const agent = await world.signUp('prove@example.org');
    await storeOld('prove@example.org', APART);
    const change = { oldPassword: APART, password: PASSWORD.toUpperCase() };
    await agent.put('/api/account/password').send(change).expect(204);
  });

  it('is as long as it has signs, not as many as a keyboard sends for them', async () => {
    const short = { ...signUp('short@example.org'), password: 'é7ü4ö'.normalize('NFD') + 'ä' };
    const { body } = await world.post('/accounts', short).expect(422);
    expect(body.errors).toEqual([{ pointer: '/password', code: 'too_small' }]);
  });
});

const signUp = (email: string) => ({
  firstName: 'Zoë',
  lastName: 'Maes',
  email,
  language: 'en',
  privacyPolicyAccepted: true,
});
