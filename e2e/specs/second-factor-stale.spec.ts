import { DraftScreen } from '#e2e/screens/draft-screen';
import { SecondFactorScreen } from '#e2e/screens/second-factor-screen';
import { codeOf } from '#e2e/support/authenticator';
import { listBarriers } from '#e2e/support/axe';
import { enterAccount } from '#e2e/support/enter-account';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const ANA = {
  firstName: 'Ana',
  lastName: 'Peeters',
  email: 'ana.peeters@example.org',
  password: 'paper licence 18',
};
const NUMBER = '26.90061-00003.001-ID-BE';
const MARKS = 'TYPED BEFORE THE STEP WAS MISSING';
const OFFLINE_MARKS = 'TYPED WITHOUT THE STEP AND WITHOUT A NETWORK';

describe('The second factor: Ana adds it on her desktop while her phone is signed in', () => {
  let world: StoryWorld;
  let phone: Person;
  let desktop: Person;
  let draft: DraftScreen;
  let key = '';

  beforeAll(async () => {
    world = await StoryWorld.begin();
    phone = await enterAccount(world, ANA, 'phone');
    desktop = await enterAccount(world, ANA, 'desktop');
    draft = new DraftScreen(phone.page);
    await draft.begin();
    await draft.type(draft.number, NUMBER);
  });
  afterAll(async () => {
    await phone?.goesHome();
    await desktop?.goesHome();
    await world?.end();
  });

  /** How many licences the server has with these words. */
  const countSaying = async (words: string): Promise<number> =>
    (await world.product.rows('select 1 from licences where content::text like $1', `%${words}%`)).length;
  const line = () => phone.page.getByRole('link', { name: 'One more step of signing in, to send' });

  it('adds an app on the desktop, where she goes on without another step', async () => {
    const steps = new SecondFactorScreen(desktop.page);
    await desktop.opens('/profile/two-step');
    key = await steps.beginApp();
    await steps.finishApp(codeOf(key));
    await steps.keepCodes();
    await desktop.opens('/licences');
    await desktop.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    expect(await desktop.page.getByRole('link', { name: 'One more step of signing in, to send' }).count()).toBe(0);
  });

  it('is told on the phone that a step is missing, in the form, and goes on typing', async () => {
    await draft.type(draft.marks, MARKS);
    await line().waitFor({ timeout: 60_000 });
    expect(await listBarriers(phone.page)).toEqual([]);
    await takeScreenshots(phone.page, 'second-step-line');
  });

  it('finds all of it on the phone after the app was closed, without a network too', async () => {
    const { page } = phone;
    await phone.losesTheNetwork();
    const form = page.url();
    await phone.opens('/licences');
    await page.getByRole('link', { name: NUMBER }).first().waitFor();
    await phone.opens(form);
    await draft.type(draft.marks, OFFLINE_MARKS);
    await phone.findsTheNetwork();
    await line().waitFor({ timeout: 60_000 });
    expect(await countSaying(OFFLINE_MARKS)).toBe(0);
  });

  it('types the code of her app and is back in the form, with what she typed, and it is sent', async () => {
    const steps = new SecondFactorScreen(phone.page);
    await line().click();
    await steps.waitForStep();
    expect(await listBarriers(phone.page)).toEqual([]);
    await takeScreenshots(phone.page, 'second-step-stale');
    await steps.typeAppCode(codeOf(key, 1));
    await phone.page.waitForURL(/\/edit$/);
    await line().waitFor({ state: 'detached' });
    expect(await draft.marks.inputValue()).toBe(OFFLINE_MARKS);
    await draft.backToList();
    const row = phone.page.getByRole('listitem').filter({ hasText: NUMBER });
    await row.getByText('Received').waitFor({ timeout: 60_000 });
    expect(await countSaying(OFFLINE_MARKS)).toBe(1);
  });

  it('sees the draft on the desktop, as the server has it', async () => {
    await desktop.page.getByRole('row').filter({ hasText: NUMBER }).waitFor({ timeout: 60_000 });
    const sessions = await world.product.rows<{ provedBy: string | null }>(
      `select data::jsonb ->> 'provedBy' as "provedBy" from "Sessions" where account_id is not null`,
    );
    expect(sessions.map(({ provedBy }) => provedBy)).toEqual(['totp', 'totp']);
  });

  it('met no error that nobody caught', () => expect([...phone.errors, ...desktop.errors]).toEqual([]));
});
