import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { AddedFactor, TotpSecret } from '#contract/second-factor';
import { readJson, type ApiCaller } from '#e2e/support/api-caller';

/** Somebody signed in a moment ago adds an authenticator app, which shows the code the server asks for. @returns its secret, base32 */
export async function addAuthenticatorApp(caller: ApiCaller, name: string): Promise<string> {
  const { secret } = TotpSecret.parse(readJson(await caller.call('POST', '/api/second-factor/totp-secret')));
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  AddedFactor.parse(readJson(await caller.send('POST', '/api/second-factor/totp', { id: randomUUID(), name, code })));
  return secret;
}
