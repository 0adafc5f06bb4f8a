import { IdentityProvider } from '#contract/testing/identity-provider';
import { IdentityScreen } from '#e2e/screens/identity-screen';
import { listBarriers } from '#e2e/support/axe';
import { startBrowser, type StartedBrowser } from '#e2e/support/browser';
import { Person } from '#e2e/support/person';
import { Product } from '#e2e/support/product';
import { takeScreenshots } from '#e2e/support/screenshots';

const NORA = {
  subject: 'nora-at-eu-login',
  email: 'nora.willems@example.org',
  isEmailVerified: true,
  firstName: 'Nora',
  lastName: 'Willems',
};
/** The same address as the demo person has, who signs in with a password. */
const ANA = {
  ...NORA,
  subject: 'ana-at-eu-login',
  email: 'ana.peeters@example.org',
  firstName: 'Ana',
  lastName: 'Peeters',
};
const ANAS_PASSWORD = 'paper licence 18';
const PROFILE = 'Edit Your Profile';

describe('EU Login', () => {
  let provider: IdentityProvider;
  let product: Product;
  let started: StartedBrowser;
  let nora: Person;
  let ana: Person;

  beforeAll(async () => {
    provider = await IdentityProvider.start();
    provider.people.push(NORA, ANA);
    [product, started] = await Promise.all([Product.start({ identityProvider: provider.settings }), startBrowser()]);
    provider.register(`${product.origin}/api/identity/callback`);
    nora = await Person.arrive({ product, started }, 'phone');
    ana = await Person.arrive({ product, started }, 'desktop');
  });
  afterAll(async () => {
    await nora?.goesHome();
    await ana?.goesHome();
    await started?.browser.close();
    await product?.remove();
    await provider?.stop();
  });

  it('gives Nora an account without a password, from the page that asked her to sign in', async () => {
    const screen = new IdentityScreen(nora.page);
    await nora.opens('/roles');
    await screen.waitForHeading('Sign in');
    await nora.page.getByRole('link', { name: 'Continue with EU Login' }).waitFor();
    expect(await listBarriers(nora.page)).toEqual([]);
    await takeScreenshots(nora.page, 'sign-in-with-eu-login');
    await screen.continue();
    await screen.isWhoTheyAre('Nora Willems');
    await screen.waitForHeading('Create an account');
    expect(await nora.page.getByRole('textbox', { name: 'First name' }).inputValue()).toBe('Nora');
    expect(await listBarriers(nora.page)).toEqual([]);
    await takeScreenshots(nora.page, 'eu-login-create');
    await screen.createAccount();
    await nora.page.waitForURL((url) => url.pathname === '/roles');
  });

  it('asks her for the privacy policy, which she can read without losing what she typed', async () => {
    const other = await Person.arrive({ product, started }, 'phone');
    const screen = new IdentityScreen(other.page);
    provider.people.push({ ...NORA, subject: 'tom', email: 'tom@example.org', firstName: 'Tom' });
    await screen.continue();
    await screen.isWhoTheyAre('Tom Willems');
    const name = other.page.getByRole('textbox', { name: 'First name' });
    await name.fill('Thomas');
    await other.page.getByRole('button', { name: 'Create an account' }).click();
    await other.page
      .getByRole('alert')
      .getByText('Some fields need another look')
      .or(other.page.getByRole('alert').getByText('privacy policy'))
      .first()
      .waitFor();
    await other.page.getByRole('link', { name: 'Read the privacy policy' }).click();
    await screen.waitForHeading('Privacy policy');
    await other.page.goBack();
    await screen.waitForHeading('Create an account');
    expect(await name.inputValue()).toBe('Thomas');
    await other.goesHome();
  });

  it('signs her in again with one tap', async () => {
    await nora.opens('/profile');
    await nora.page.getByRole('button', { name: 'Sign out' }).click();
    const screen = new IdentityScreen(nora.page);
    await screen.waitForHeading('Sign in');
    await nora.isReadyForOffline();
    await screen.continue();
    await screen.waitForHeading(PROFILE);
    await nora.page.getByText(NORA.email).first().waitFor();
  });

  it('says in her profile that nothing else opens the account', async () => {
    const { card } = new IdentityScreen(nora.page);
    await card.getByText(`Linked as ${NORA.email}`).waitFor();
    await card.getByText('Choose a password first').waitFor();
    expect(await listBarriers(nora.page)).toEqual([]);
    await card.scrollIntoViewIfNeeded();
    await takeScreenshots(nora.page, 'eu-login-only');
  });

  it('does not open Ana’s account without her password', async () => {
    const screen = new IdentityScreen(ana.page);
    await screen.continue();
    await screen.isWhoTheyAre('Ana Peeters');
    await screen.linkWith('not her password');
    await ana.page.getByText('This password is not right.').first().waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'eu-login-link-refused');
    await ana.opens('/licences');
    await screen.waitForHeading('Sign in');
  });

  it('opens it after proof of both, and then with one tap', async () => {
    const screen = new IdentityScreen(ana.page);
    await screen.continue();
    await screen.linkWith(ANAS_PASSWORD);
    await screen.waitForHeading('My licences');
    await ana.opens('/profile');
    await ana.page.getByRole('button', { name: 'Sign out' }).click();
    await screen.waitForHeading('Sign in');
    await screen.continue();
    await screen.waitForHeading('My licences');
  });

  it('is unlinked by her, linked again from her profile, and refused to a second account', async () => {
    const screen = new IdentityScreen(ana.page);
    await ana.opens('/profile');
    await screen.card.getByText(`Linked as ${ANA.email}`).waitFor();
    await screen.unlink();
    await screen.card.getByRole('link', { name: 'Link EU Login' }).waitFor();
    await takeScreenshots(ana.page, 'eu-login-unlinked');
    await screen.card.getByRole('link', { name: 'Link EU Login' }).click();
    await screen.card.getByText(`Linked as ${ANA.email}`).waitFor();
    await ana.page.getByText('EU Login opens your account now.').waitFor();
    const joris = await Person.enter({ product, started }, 'Joris Peeters', 'phone');
    const other = new IdentityScreen(joris.page);
    await joris.opens('/profile');
    await other.card.getByRole('link', { name: 'Link EU Login' }).click();
    await other.isWhoTheyAre('Ana Peeters');
    await other.card.getByRole('alert').getByText('This EU Login account opens another account here').waitFor();
    await takeScreenshots(joris.page, 'eu-login-taken');
    await joris.goesHome();
  });

  it('leads back with a word when somebody gives up there, and when it is away', async () => {
    const tom = await Person.arrive({ product, started }, 'phone');
    const screen = new IdentityScreen(tom.page);
    await screen.continue();
    await screen.isWhoTheyAre('Cancel');
    await tom.page.getByRole('alert').getByText('EU Login did not let you in').waitFor();
    provider.broken.add('/token');
    await screen.continue();
    await screen.isWhoTheyAre('Nora Willems');
    await tom.page.getByRole('alert').getByText('EU Login cannot be reached now').waitFor();
    await takeScreenshots(tom.page, 'eu-login-away');
    expect(await listBarriers(tom.page)).toEqual([]);
    provider.broken.clear();
    await tom.goesHome();
  });

  it('is not left for without a network', async () => {
    const tom = await Person.arrive({ product, started }, 'phone');
    await tom.isReadyForOffline();
    await tom.page.getByRole('link', { name: 'Continue with EU Login' }).waitFor();
    await tom.losesTheNetwork();
    await new IdentityScreen(tom.page).continue();
    await tom.page.getByRole('alert').getByText('The server cannot be reached now').waitFor();
    await tom.findsTheNetwork();
    await new IdentityScreen(tom.page).continue();
    await new IdentityScreen(tom.page).isWhoTheyAre('Nora Willems');
    await new IdentityScreen(tom.page).waitForHeading(PROFILE);
    await tom.goesHome();
  });

  it('opens the account of who signed out while there was no network', async () => {
    await nora.losesTheNetwork();
    await nora.page.getByRole('button', { name: 'Sign out' }).click();
    const screen = new IdentityScreen(nora.page);
    await screen.waitForHeading('Sign in');
    await nora.findsTheNetwork();
    await screen.continue();
    await nora.page.waitForURL((url) => url.pathname === '/profile');
    await nora.opens('/profile');
    await screen.waitForHeading(PROFILE);
    await screen.card.getByText(`Linked as ${NORA.email}`).waitFor();
  });

  it('met no error that nobody caught', () => expect([...nora.errors, ...ana.errors]).toEqual([]));
});
