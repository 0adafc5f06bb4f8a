import { randomUUID } from 'node:crypto';
import { selectRows } from '#server/database/connection';
import type { Browser, IdentityWorld } from '#server/identity/testing/identity-world';

/** What somebody types to make an account of an identity. */
export const NAMES = { firstName: 'Nora', lastName: 'Willems', language: 'en', privacyPolicyAccepted: true };

/** Somebody new at the provider, back here with one step missing. */
export async function comeBackAs(
  world: IdentityWorld,
  email: string,
  more: { isEmailVerified?: boolean; firstName?: string } = {},
): Promise<{ browser: Browser; subject: string; page: string }> {
  const subject = `subject-${randomUUID()}`;
  world.knows({ subject, email, ...more });
  const browser = world.browser();
  return { browser, subject, page: await world.signIn(browser, subject, '?next=/roles') };
}

/** The browser of a person of the demo who is signed in. */
export async function enterAs(world: IdentityWorld, accountId: string): Promise<Browser> {
  const browser = world.browser();
  await browser.ours.post('/api/demo-session').send({ accountId }).expect(200);
  return browser;
}

export const pending = async ({ ours }: Browser) => (await ours.get('/api/identity/pending')).body;

export const whoIs = async ({ ours }: Browser): Promise<string> => (await ours.get('/api/session')).body.accountId;

export const link = ({ ours }: Browser, password: unknown) => ours.post('/api/identity/link').send({ password });

export const unlink = ({ ours }: Browser) => ours.delete('/api/account/identity');

export const create = ({ ours }: Browser, more: object = {}) =>
  ours.post('/api/identity/account').send({ ...NAMES, ...more });

/** The cookie of the session at our server, as a header has it. */
export function sessionCookie({ ours }: Browser): string {
  const cookie = ours.jar.getCookie('flegt', { domain: '127.0.0.1', path: '/', secure: false, script: false });
  return `flegt=${cookie?.value}`;
}

/** Addresses of the identities that open an account. */
export async function linkedTo({ services }: IdentityWorld, accountId: string): Promise<string[]> {
  const sql = 'select email from identities where account_id = $1';
  return (await selectRows<{ email: string }>(services.db, sql, [accountId])).map(({ email }) => email);
}

/** Nothing is linked, told or counted any more. */
export const forgetIdentities = ({ services }: IdentityWorld) =>
  services.db.query(`delete from rate_limits; delete from identities;
    delete from pgboss.job where name = 'send-account-mail'`);
