import { EntranceScreen, type NewAccount } from '#e2e/screens/entrance-screen';
import { ProfileScreen } from '#e2e/screens/profile-screen';
import { SecondFactorScreen } from '#e2e/screens/second-factor-screen';
import { Authenticator, codeOf } from '#e2e/support/authenticator';
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
/** So long ago as makes another proof necessary. */
const AGE_SESSIONS = `
  update "Sessions" set data = (jsonb_set(data::jsonb, '{startedAt}', '"2026-01-01T00:00:00.000Z"') - 'provedAt')::text`;

for (const device of ['phone', 'desktop'] satisfies Device[])
  describe(`The second factor: Nora on her ${device}`, () => {
    let world: StoryWorld;
    let nora: Person;
    let entrance: EntranceScreen;
    let profile: ProfileScreen;
    let steps: SecondFactorScreen;
    let authenticator: Authenticator;
    let key = '';
    let codes: readonly string[] = [];

    beforeAll(async () => {
      world = await StoryWorld.begin();
      await openNewAccount(world, NORA);
      nora = await world.arrives(device);
      entrance = new EntranceScreen(nora.page);
      profile = new ProfileScreen(nora.page);
      steps = new SecondFactorScreen(nora.page);
      authenticator = await Authenticator.give(nora.page);
      await entrance.signIn(NORA.email, NORA.password);
      await profile.waitForIt();
    });
    afterAll(async () => {
      await nora?.goesHome();
      await world?.end();
    });

    const signInByHalf = async () => {
      await nora.opens('/profile');
      await profile.signOut();
      await entrance.signIn(NORA.email, NORA.password);
      await steps.waitForStep();
    };

    it('adds an authenticator app by its key, after a code that was not right', async () => {
      await profile.goTo('Two-step sign-in');
      await nora.page.getByText('You sign in with the password alone.').waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'two-step-none');
      key = await steps.beginApp();
      expect(key.replace(/\s/g, '')).toMatch(/^[A-Z2-7]{32}$/);
      await steps.finishApp(codeOf(key, 40));
      await nora.page.getByText('This code is not right.').waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'two-step-app');
      await steps.finishApp(codeOf(key));
    });

    it('is shown ten recovery codes this once, to keep as a file or to print without the page around them', async () => {
      codes = await steps.readCodes();
      expect(new Set(codes).size).toBe(10);
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'two-step-codes');
      const download = nora.page.waitForEvent('download');
      await nora.page.getByRole('link', { name: 'Keep as a file' }).click();
      expect((await download).suggestedFilename()).toBe('flegt-recovery-codes.txt');
      await nora.page.emulateMedia({ media: 'print' });
      const paper = await nora.page.locator('body').innerText();
      await nora.page.screenshot({ path: '.tmp/screenshots/two-step-codes-paper.png' });
      await nora.page.emulateMedia({ media: 'screen' });
      expect(paper.trim().split(/\s*\n\s*/)).toEqual([jasmine.stringMatching(/^Recovery codes for/), ...codes]);
      await steps.keepCodes();
      await nora.page.getByText('Add a second one').waitFor();
    });

    it('adds a passkey as the second one', async () => {
      await steps.press('Add a passkey');
      await steps.factors.filter({ hasText: 'Passkey' }).waitFor();
      expect(await steps.factors.count()).toBe(2);
      expect(await authenticator.count()).toBe(1);
      await nora.page.getByText('Add a second one').waitFor({ state: 'detached' });
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'two-step-two');
      await steps.press('Add a passkey');
      await nora.page.getByText('This device has a passkey for your account already.').waitFor();
    });

    it('is asked for one after the password, and a recovery code lets her in', async () => {
      await signInByHalf();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'second-step');
      await nora.page.getByRole('link', { name: 'support@example.org' }).waitFor();
      await steps.typeRecoveryCode(codes[0] ?? '');
      await profile.waitForIt();
    });

    it('is refused the same recovery code the second time, and let in by the app', async () => {
      await signInByHalf();
      await steps.typeRecoveryCode(codes[0] ?? '');
      await nora.page.getByText('This code is not right.').waitFor();
      await steps.typeRecoveryCode('not a code');
      await nora.page.getByText('This is not a whole code.').waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'second-step-refused');
      await steps.typeAppCode(codeOf(key, 1));
      await profile.waitForIt();
    });

    it('waits after ten wrong codes, and is told how long; her passkey does not wait with them', async () => {
      await signInByHalf();
      for (let guess = 1; guess <= 10; guess += 1) {
        const answer = nora.page.waitForResponse((it) => it.url().includes('/second-factor/proof'));
        await steps.typeAppCode(codeOf(key, 40 + guess));
        expect((await answer).status()).toBe(422);
        await nora.page.getByText('This code is not right.').waitFor();
      }
      await steps.typeAppCode(codeOf(key, 60));
      await nora.page
        .getByText(/Too many attempts for the moment\. You can try again in \d+ (minutes|seconds)\./)
        .waitFor();
      expect(await nora.page.getByRole('button', { name: 'Go on' }).isDisabled()).toBeTrue();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'second-step-waits');
      await authenticator.refuse();
      await steps.press('Use a passkey');
      await nora.page.getByText('Nothing was chosen on your device').waitFor();
      await authenticator.agree();
      await steps.press('Use a passkey');
      await profile.waitForIt();
    });

    it('begins again with another account from there, and signs in with the passkey alone', async () => {
      await signInByHalf();
      await nora.page.getByRole('link', { name: 'Start again' }).click();
      await nora.page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      await takeScreenshots(nora.page, 'sign-in-passkey');
      await steps.press('Sign in with a passkey');
      await profile.waitForIt();
    });

    it('shows once more that it is her before she removes one, ten minutes later', async () => {
      await profile.goTo('Two-step sign-in');
      await steps.factors.filter({ hasText: 'Authenticator app' }).getByText('Last used').waitFor();
      await world.product.rows(AGE_SESSIONS);
      const row = steps.factors.filter({ hasText: 'Authenticator app' });
      await row.getByRole('button', { name: 'Remove Authenticator app' }).click();
      await row.getByRole('button', { name: 'Yes, remove it' }).click();
      await nora.page.getByRole('heading', { name: 'Show that it is you' }).waitFor();
      expect(await listBarriers(nora.page)).toEqual([]);
      expect(await nora.page.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0);
      await takeScreenshots(nora.page, 'two-step-proof');
      // What she asked for is done then, without asking again.
      await steps.press('Use a passkey');
      await row.waitFor({ state: 'detached' });
    });

    it('gives the other one a name, and makes new recovery codes', async () => {
      await steps.press('Rename Passkey');
      await steps.field('Name').fill('The key in my drawer');
      await steps.press('Save');
      await steps.factors.filter({ hasText: 'The key in my drawer' }).waitFor();
      await steps.press('Make new codes');
      const renewed = await steps.keepCodes();
      expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
      await nora.page.getByText('10 codes left.').waitFor();
    });

    it('left this behind: one passkey, ten codes of use, and each change in the history', async () => {
      const factors = await world.product.rows('select kind, name from second_factors');
      expect(factors).toEqual([{ kind: 'passkey', name: 'The key in my drawer' }]);
      const [left] = await world.product.rows<{ count: number }>(
        'select count(*)::int from recovery_codes where used_at is null',
      );
      expect(left?.count).toBe(10);
      const events = await world.product.rows<{ kind: string }>('select kind from factor_events order by at, id');
      expect(events.map(({ kind }) => kind)).toEqual(['added', 'added', 'codeUsed', 'removed', 'codesMade']);
    });

    it('met no error that nobody caught', () => expect(nora.errors).toEqual([]));
  });
