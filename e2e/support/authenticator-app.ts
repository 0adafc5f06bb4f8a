import { randomUUID } from 'node:crypto';
import { AddedFactor, TotpSecret } from '#contract/second-factor';
import { readJson, type ApiCaller } from '#e2e/support/api-caller';
import { codeOf } from '#e2e/support/authenticator';

/** Somebody signed in a moment ago adds an authenticator app, which shows the code the server asks for. */
export async function addAuthenticatorApp(caller: ApiCaller, name: string): Promise<void> {
  const { secret } = TotpSecret.parse(readJson(await caller.call('POST', '/api/second-factor/totp-secret')));
  const code = codeOf(secret);
  AddedFactor.parse(readJson(await caller.send('POST', '/api/second-factor/totp', { id: randomUUID(), name, code })));
}
