import type { NewAccount } from '#e2e/screens/entrance-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import type { StoryWorld } from '#e2e/support/story-world';

/** Signs `account` up and confirms it with the link of the real mail. @returns a signed-in caller of theirs */
export async function openNewAccount(world: StoryWorld, account: NewAccount): Promise<ApiCaller> {
  const caller = new ApiCaller(world.product.origin);
  const { email, password } = account;
  await expectSuccess(caller, '/api/accounts', { ...account, language: 'en', privacyPolicyAccepted: true });
  const mail = await world.mail.waitFor(email, 'Confirm your e-mail address');
  const token = new URLSearchParams(new URL(mail.links[0] ?? '').hash.slice(1)).get('token');
  await expectSuccess(caller, '/api/accounts/confirmation', { token, password });
  await caller.signIn(email, password);
  return caller;
}

async function expectSuccess(caller: ApiCaller, path: string, body: unknown): Promise<void> {
  const { status, bytes } = await caller.send('POST', path, body);
  if (status >= 300) throw new Error(`${path} answered ${status}: ${bytes.toString()}`);
}
