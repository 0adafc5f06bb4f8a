import { EntranceScreen, type NewAccount } from '#e2e/screens/entrance-screen';
import { ProfileScreen } from '#e2e/screens/profile-screen';
import { listBarriers } from '#e2e/support/axe';
import { openNewAccount } from '#e2e/support/new-account';
import type { Device, Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NORA: NewAccount = {
  firstName: 'Nora',
  lastName: 'Willems',
  email: 'nora.willems@example.org',
  password: 'teak and meranti 2026',
};
const NEW_PASSWORD = 'oak beams from Semarang';
const LAST_PASSWORD = 'nine barges on the Scheldt';
const NEW_EMAIL = 'nora@willems.example.org';

for (const device of ['phone', 'desktop'] satisfies Device[])
  describe(`R2: Nora logs in and out on her ${device}`, () => {
    let world: StoryWorld;
    let nora: Person;
    let entrance: EntranceScreen;
    let profile: ProfileScreen;

    beforeAll(async () => {
      world = await StoryWorld.begin();
      await openNewAccount(world, NORA);
      nora = await world.arrives(device);
      entrance = new EntranceScreen(nora.page);
      profile = new ProfileScreen(nora.page);
    });
    afterAll(async () => {
      await nora?.goesHome();
      await world?.end();
    });

    it('is refused with a wrong password, and let in with the right one', async () => {
      await entrance.signIn(NORA.email, 'not what she chose');
      await entrance.waitForRefusal();
      expect(await listBarriers(nora.page)).toEqual([]);
      await entrance.signIn(NORA.email.toUpperCase(), NORA.password);
      await profile.waitForIt();
    });

    it('logs out, and her pages ask to sign in and lead back', async () => {
      await profile.signOut();
      await nora.opens('/profile/email');
      await entrance.signIn(NORA.email, NORA.password);
      await nora.page.getByRole('heading', { name: 'E-mail address', level: 1 }).waitFor();
      await profile.back();
      await profile.signOut();
    });

    it('A4: a stranger who guesses waits, and is told until when; she enters meanwhile on her own device', async () => {
      const stranger = await world.arrives('desktop');
      const guessing = new EntranceScreen(stranger.page);
      for (let guess = 1; guess <= 5; guess += 1) {
        const answer = stranger.page.waitForResponse((it) => it.url().includes('/api/session') && it.status() === 401);
        await guessing.signIn(NORA.email, `a guess, number ${guess}`);
        await answer;
        await guessing.waitForRefusal();
      }
      await guessing.signIn(NORA.email, 'a guess, number 6');
      await stranger.page.getByText(/Too many attempts for the moment\. You can try again in \d+ seconds\./).waitFor();
      expect(await guessing.button('Sign in').isDisabled()).toBeTrue();
      expect(await listBarriers(stranger.page)).toEqual([]);
      await takeScreenshots(stranger.page, 'sign-in-waits');
      await nora.opens('/sign-in');
      await entrance.signIn(NORA.email, NORA.password);
      await profile.waitForIt();
      await profile.signOut();
      await stranger.page.getByText('Too many attempts').waitFor({ state: 'hidden', timeout: 60_000 });
      expect(await guessing.button('Sign in').isEnabled()).toBeTrue();
      await stranger.goesHome();
      await nora.opens('/sign-in');
    });

    it('is told the same for an address that is not known', async () => {
      await entrance.askForNewPassword('nobody@example.org');
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'lost-password-sent');
      await nora.opens('/sign-in');
      await entrance.askForNewPassword(NORA.email);
      await nora.page.getByText('It works once, for 24 hours.').waitFor();
    });

    it('chooses a new password with the link, which works once; the old one opens nothing', async () => {
      const { links } = await world.mail.waitFor(NORA.email, 'Choose a new password');
      await nora.opens(links[0] ?? 'no link');
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'new-password');
      await entrance.chooseNewPassword(links[0] ?? 'no link', NEW_PASSWORD);
      await entrance.signIn(NORA.email, NORA.password);
      await entrance.waitForRefusal();
      await nora.opens(links[0] ?? 'no link');
      await entrance.field('New password').fill(LAST_PASSWORD);
      await nora.page.getByRole('button', { name: 'Save the new password' }).click();
      await nora.page.getByText('This link was used already').waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await nora.opens('/sign-in');
      await entrance.signIn(NORA.email, NEW_PASSWORD);
      await profile.waitForIt();
    });

    it('changes her name, in whatever script', async () => {
      await profile.goTo('Name and language');
      await profile.changeName('', 'וילמס');
      await nora.page.getByText('Please type your first name.').waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'profile-details');
      await profile.changeName('נורה 🌳', 'וילמס');
      await profile.waitForIt();
      await nora.page.getByRole('heading', { name: 'נורה 🌳 וילמס' }).waitFor();
    });

    it('is told without a network that the page needs one, and keeps what she typed', async () => {
      await profile.goTo('Name and language');
      await nora.losesTheNetwork();
      // The page says it at once; what stands below moves down then.
      await nora.page.getByText('This page needs a network').waitFor();
      await profile.changeName('Nora', 'Willems-Peeters');
      await nora.page.getByRole('alert').getByText('This needs a network').waitFor();
      expect(await profile.field('Last name').inputValue()).toBe('Willems-Peeters');
      await nora.findsTheNetwork();
      await profile.changeName('Nora', 'Willems');
      await profile.waitForIt();
    });

    it('asks for another e-mail address, with her password', async () => {
      await profile.goTo('E-mail address');
      await profile.askForAddress(NEW_EMAIL, NORA.password);
      await nora.page.getByText('This password is not right.').waitFor();
      await profile.askForAddress(NEW_EMAIL, NEW_PASSWORD);
      await nora.page.getByRole('heading', { name: `Waiting for the change to ${NEW_EMAIL}` }).waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'profile-email-pending');
    });

    it('gives the change up and asks again: the first links are dead', async () => {
      const before = await world.mail.waitFor(NEW_EMAIL, 'Confirm your new e-mail address');
      await nora.page.getByRole('button', { name: 'Give the change up' }).click();
      await nora.page.getByText('Given up: your address stays as it is.').waitFor();
      await nora.page.getByRole('heading', { name: 'Change it', exact: true }).waitFor();
      await nora.opens(before.links[0] ?? 'no link');
      await nora.page.getByRole('button', { name: 'Confirm from this mailbox' }).click();
      await nora.page.getByText('This link was used already').waitFor();
      await nora.opens('/profile/email');
      await profile.askForAddress(NEW_EMAIL, NEW_PASSWORD);
      await nora.page.getByRole('heading', { name: `Waiting for the change to ${NEW_EMAIL}` }).waitFor();
    });

    it('confirms at the new address, on a device where nobody is signed in: the other one is missing', async () => {
      const mail = await world.mail.waitForCount(NEW_EMAIL, 'Confirm your new e-mail address', 2);
      const other = await world.arrives('desktop');
      await new EntranceScreen(other.page).confirmAddressAt(mail.links[0] ?? 'no link', 'Confirmed from this mailbox.');
      expect(await listBarriers(other.page)).toEqual([]);
      await takeScreenshots(other.page, 'confirm-address');
      await other.goesHome();
      await nora.opens('/profile/email');
      const addresses = nora.page.getByRole('listitem');
      await addresses.filter({ hasText: NEW_EMAIL }).getByText('confirmed', { exact: true }).waitFor();
      await addresses.filter({ hasText: NORA.email }).getByText('not confirmed yet').waitFor();
    });

    it('confirms at the old address too, and signs in with the new one from then on', async () => {
      const mail = await world.mail.waitForCount(NORA.email, 'Confirm your new e-mail address, here too', 2);
      await entrance.confirmAddressAt(mail.links[0] ?? 'no link', 'Both addresses have confirmed.');
      await nora.page.getByRole('link', { name: 'Edit Your Profile' }).click();
      await nora.page.getByText(NEW_EMAIL, { exact: true }).waitFor();
      await profile.signOut();
      await entrance.signIn(NORA.email, NEW_PASSWORD);
      await entrance.waitForRefusal();
      await entrance.signIn(NEW_EMAIL, NEW_PASSWORD);
      await profile.waitForIt();
    });

    it('chooses another password in her profile', async () => {
      await profile.goTo('Password');
      await profile.changePassword('wrong on purpose', LAST_PASSWORD);
      await nora.page.getByText('This password is not right.').waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'profile-password');
      await profile.changePassword(NEW_PASSWORD, LAST_PASSWORD);
      await profile.waitForIt();
      await profile.signOut();
      await entrance.signIn(NEW_EMAIL, LAST_PASSWORD);
      await profile.waitForIt();
    });

    it('met no error that nobody caught', () => expect(nora.errors).toEqual([]));
  });
