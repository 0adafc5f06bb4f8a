import { EntranceScreen, type NewAccount } from '#e2e/screens/entrance-screen';
import type { Device, Person } from '#e2e/support/person';
import type { StoryWorld } from '#e2e/support/story-world';

/** Somebody who signs in with an account of their own, on a device that is ready for a place without a network. */
export async function enterAccount(
  world: StoryWorld,
  { email, password }: NewAccount,
  device: Device,
): Promise<Person> {
  const person = await world.arrives(device);
  await new EntranceScreen(person.page).signIn(email, password);
  await person.page.waitForURL((url) => url.pathname !== '/sign-in');
  await person.isReadyForOffline();
  return person;
}
