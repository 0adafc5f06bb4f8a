import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import supertest from 'supertest';
import { AddedFactor, PasskeyCreation, PasskeyRequest, SecondFactor, TotpSecret } from '#contract/second-factor';
import { PASSWORD, type AccountWorld } from '#server/accounts/testing/account-world';
import { SoftPasskey, type PasskeyTricks } from '#server/accounts/second-factor/testing/soft-passkey';
import { selectRows } from '#server/database/connection';
import { inTheNameOf, type SignedIn } from '#server/http/testing/sign-in';

/** The code an app shows `steps` times 30 seconds from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Another browser of somebody, who has given the password and must prove the second factor. */
export async function enterByHalf(world: AccountWorld, email: string, password = PASSWORD): Promise<SignedIn> {
  const agent = inTheNameOf(supertest.agent(world.app), await world.findAccountId(email));
  const { body } = await agent.post('/api/session').send({ email, password }).expect(401);
  expect(body.code).toBe('second-factor-needed');
  return agent;
}

export const readState = async (agent: SignedIn): Promise<SecondFactor> =>
  SecondFactor.parse((await agent.get('/api/second-factor').expect(200)).body);

/** Adds an authenticator app. @returns its secret, and what the server answered */
export async function addApp(agent: SignedIn, name = 'Phone'): Promise<AddedFactor & { secret: string }> {
  const { secret } = TotpSecret.parse((await agent.post('/api/second-factor/totp-secret').expect(200)).body);
  const input = { id: randomUUID(), name, code: codeOf(secret) };
  const { body } = await agent.post('/api/second-factor/totp').send(input).expect(200);
  return { ...AddedFactor.parse(body), secret };
}

export const beginPasskey = async (agent: SignedIn): Promise<PasskeyCreation> =>
  PasskeyCreation.parse((await agent.post('/api/second-factor/passkey-creation').expect(200)).body);

/** Adds a passkey. @returns it, and what the server answered */
export async function addPasskey(agent: SignedIn, name = 'Laptop'): Promise<AddedFactor & { passkey: SoftPasskey }> {
  const passkey = new SoftPasskey();
  const response = passkey.make(await beginPasskey(agent));
  const { body } = await agent
    .post('/api/second-factor/passkeys')
    .send({ id: randomUUID(), name, response })
    .expect(200);
  return { ...AddedFactor.parse(body), passkey };
}

export const askForPasskey = async (
  agent: SignedIn,
  path = '/api/second-factor/passkey-request',
): Promise<PasskeyRequest> => PasskeyRequest.parse((await agent.post(path).expect(200)).body);

export const prove = (agent: SignedIn, proof: object) => agent.post('/api/second-factor/proof').send(proof);

export const proveWithCode = (agent: SignedIn, code: string) => prove(agent, { way: 'totp', code });

export async function proveWithPasskey(agent: SignedIn, passkey: SoftPasskey, tricks: PasskeyTricks = {}) {
  return prove(agent, { way: 'passkey', response: passkey.use(await askForPasskey(agent), tricks) });
}

export async function signInWithPasskey(agent: SignedIn, passkey: SoftPasskey, tricks: PasskeyTricks = {}) {
  const response = passkey.use(await askForPasskey(agent, '/api/passkey-session/request'), tricks);
  return agent.post('/api/passkey-session').send({ response });
}

/** Lets a minute pass for every authenticator app: codes are new again. */
export const letCodesPass = ({ services }: AccountWorld) =>
  services.db.query(`update second_factors set last_step = last_step - 4 where kind = 'totp'`);

/** Gives somebody an active role of an officer, or of the support team. */
export async function makeOfficer(
  { services, findAccountId }: AccountWorld,
  email: string,
  role: 'fmsca' | 'support' = 'fmsca',
): Promise<void> {
  await selectRows(
    services.db,
    `insert into role_grants (id, account_id, role, country, status, decided_at) values ($1, $2, $3, $4, 'active', now())`,
    [randomUUID(), await findAccountId(email), role, role === 'fmsca' ? 'BE' : null],
  );
}
