import { EntranceScreen, type NewAccount } from '#e2e/screens/entrance-screen';
import { ProfileScreen } from '#e2e/screens/profile-screen';
import type { Device, Person } from '#e2e/support/person';
import type { StoryWorld } from '#e2e/support/story-world';

/** Somebody new, who signed up, confirmed the address and signed in: on the profile, without a role. */
export async function join(world: StoryWorld, device: Device, account: NewAccount): Promise<Person> {
  const person = await world.arrives(device);
  const entrance = new EntranceScreen(person.page);
  await entrance.signUp(account);
  const mail = await world.mail.waitFor(account.email, 'Confirm your e-mail address');
  await entrance.confirmAt(mail.links[0] ?? 'no link', account.password);
  await entrance.goToSignIn();
  await entrance.signIn(account.email, account.password);
  await new ProfileScreen(person.page).waitForIt();
  return person;
}
