import { EntranceScreen, type NewAccount } from '#e2e/screens/entrance-screen';
import { ProfileScreen } from '#e2e/screens/profile-screen';
import { listBarriers } from '#e2e/support/axe';
import type { Device, Person } from '#e2e/support/person';
import { waitForPage } from '#e2e/support/page-change';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const CONFIRM = 'Confirm your e-mail address';
const NORA: NewAccount = {
  firstName: 'نورا 🌳',
  lastName: 'Willems',
  email: 'nora.willems@example.org',
  password: 'teak and meranti 2026',
};
/** Somebody who types Nora's address, by mistake or not, and hopes that she opens the link. */
const MALLORY: NewAccount = { ...NORA, firstName: 'Mallory', lastName: 'Smith', password: 'seven slippery salmons' };

for (const device of ['phone', 'desktop'] satisfies Device[])
  describe(`R1: Nora creates an account on her ${device}`, () => {
    let world: StoryWorld;
    let nora: Person;
    let entrance: EntranceScreen;
    let firstLink: string;

    beforeAll(async () => {
      world = await StoryWorld.begin();
      nora = await world.arrives(device);
      entrance = new EntranceScreen(nora.page);
    });
    afterAll(async () => {
      await nora?.goesHome();
      await world?.end();
    });

    const mailsTo = (email: string) => world.mail.received.filter(({ to }) => to.includes(email));
    const newestLink = async () => (await world.mail.waitFor(NORA.email, CONFIRM)).links[0] ?? 'no link';

    it('is told at each field what is missing, and stands in the first of them', async () => {
      await nora.page.getByRole('link', { name: 'Create an account' }).click();
      await waitForPage(nora.page, 'Create an account');
      await nora.page.getByText('At least 10 characters.').waitFor();
      await entrance.sendSignUp();
      await nora.page.getByText('Please type your first name.').waitFor();
      expect(await entrance.field('First name').evaluate((field) => field === document.activeElement)).toBeTrue();
      expect(await entrance.faultOf('E-mail address')).toContain('This is not an e-mail address.');
      expect(await entrance.faultOf('Password')).toBe('At least 10 characters, please.');
      await nora.page.getByText('Please read the privacy policy and tick the box.').waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'sign-up-with-faults');
      await nora.opens('/sign-in');
    });

    it('reads the privacy policy and finds what she typed when she comes back', async () => {
      await entrance.fillSignUp({ ...NORA, lastName: 'W'.repeat(300), password: 'password123' });
      await nora.page.getByRole('link', { name: 'Read the privacy policy' }).click();
      await waitForPage(nora.page, 'Privacy policy');
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'privacy');
      await nora.page.getByRole('link', { name: 'Back', exact: true }).click();
      await waitForPage(nora.page, 'Create an account');
      expect(await entrance.field('First name').inputValue()).toBe(NORA.firstName);
      expect(await entrance.acceptance.isChecked()).toBeTrue();
    });

    it('is told that a name of 300 letters is too long and that her password is a common one', async () => {
      await entrance.sendSignUp();
      await nora.page.getByText('At most 100 characters, please.').waitFor();
      expect(await entrance.faultOf('Last name')).toBe('At most 100 characters, please.');
      await entrance.field('Last name').fill(NORA.lastName);
      await entrance.sendSignUp();
      await nora.page.getByText('Many people use this password.').waitFor();
      expect(mailsTo(NORA.email)).toEqual([]);
    });

    it('keeps what she typed when the network is away', async () => {
      await entrance.field('Password').fill(NORA.password);
      await nora.losesTheNetwork();
      await entrance.sendSignUp();
      await nora.page.getByText('This needs a network').waitFor();
      expect(await entrance.field('Last name').inputValue()).toBe(NORA.lastName);
      await nora.findsTheNetwork();
    });

    it('sends it, and a link comes by mail', async () => {
      await entrance.sendSignUp();
      await nora.page.getByRole('heading', { name: 'Check your mail', level: 1 }).waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'check-mail');
      firstLink = await newestLink();
    });

    it('cannot sign in before she confirmed', async () => {
      await nora.page.getByRole('link', { name: 'Go to sign in' }).click();
      await entrance.signIn(NORA.email, NORA.password);
      await entrance.waitForRefusal();
    });

    it('is not outrun by somebody who signs up with her address and another password', async () => {
      const mallory = await world.arrives('phone');
      await new EntranceScreen(mallory.page).signUp(MALLORY);
      await mallory.goesHome();
      await world.mail.waitForCount(NORA.email, CONFIRM, 2);
      const malloryLink = await newestLink();
      expect(malloryLink).not.toBe(firstLink);
      await entrance.confirmAt(malloryLink, NORA.password);
      await nora.page.getByText('This password is not right.').waitFor();
    });

    it('asks for the link again with nothing but her address', async () => {
      await nora.opens('/confirm?token=cut-short');
      await entrance.field('Your password').fill(NORA.password);
      await nora.page.getByRole('button', { name: 'Confirm my account' }).click();
      await nora.page.getByText('part of it is missing').waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'confirm-unknown-link');
      const before = mailsTo(NORA.email).length;
      await entrance.sendAgain(NORA.email);
      await world.mail.waitForCount(NORA.email, CONFIRM, before + 1);
    });

    it('confirms with the link of her own sign-up and her password; a wrong one leaves the link good', async () => {
      await entrance.confirmAt(firstLink, MALLORY.password);
      await nora.page.getByText('This password is not right.').waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'confirm-wrong-password');
      await entrance.confirmAt(firstLink, NORA.password);
      await entrance.goToSignIn();
      await entrance.signIn(NORA.email, MALLORY.password);
      await entrance.waitForRefusal();
      await entrance.signIn(NORA.email, NORA.password);
      await new ProfileScreen(nora.page).waitForIt();
      await nora.page.getByRole('heading', { name: `${NORA.firstName} Willems` }).waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'profile-without-role');
    });

    it('is told that the link works once, whoever opens it', async () => {
      const other = await world.arrives(device);
      const atOther = new EntranceScreen(other.page);
      await atOther.confirmAt(firstLink, NORA.password);
      await other.page.getByText('This link was used already').waitFor();
      await other.goesHome();
    });

    it('is written to, and nobody else learns anything, when her address signs up again', async () => {
      const other = await world.arrives(device);
      await new EntranceScreen(other.page).signUp(MALLORY);
      const mail = await world.mail.waitFor(NORA.email, 'You have an account already');
      expect(mail.text).not.toContain('Mallory');
      await other.goesHome();
    });

    it('met no error that nobody caught', () => expect(nora.errors).toEqual([]));
  });
