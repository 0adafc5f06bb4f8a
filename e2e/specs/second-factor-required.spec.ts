import { EntranceScreen } from '#e2e/screens/entrance-screen';
import { RequestsScreen } from '#e2e/screens/requests-screen';
import { RolesScreen } from '#e2e/screens/roles-screen';
import { SecondFactorScreen } from '#e2e/screens/second-factor-screen';
import { Authenticator, codeOf } from '#e2e/support/authenticator';
import { listBarriers } from '#e2e/support/axe';
import { join } from '#e2e/support/join';
import type { Device, Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const DEMO_PASSWORD = 'paper licence 18';
const FMSCA = 'F.M.S.C.A. FLEGT Member State Competent Authority';
const OTTO = { firstName: 'Otto', lastName: 'Borg', email: 'otto.borg@example.org', password: 'harbour lights 1964' };
/** So long ago as makes another proof necessary. */
const AGE_SESSIONS = `
  update "Sessions" set data = (jsonb_set(data::jsonb, '{startedAt}', '"2026-01-01T00:00:00.000Z"') - 'provedAt')::text`;

for (const device of ['phone', 'desktop'] satisfies Device[])
  describe(`Where officers need a second factor, on a ${device}`, () => {
    let world: StoryWorld;
    let bruno: Person;
    let otto: Person;

    beforeAll(async () => {
      world = await StoryWorld.beginStrict();
      bruno = await world.arrives(device);
      otto = await join(world, device, OTTO);
    });
    afterAll(async () => {
      await bruno?.goesHome();
      await otto?.goesHome();
      await world?.end();
    });

    it('Bruno, an officer without one, is led to add it when he signs in, and works at once with it', async () => {
      const steps = new SecondFactorScreen(bruno.page);
      const authenticator = await Authenticator.give(bruno.page);
      await bruno.opens('/desk');
      await new EntranceScreen(bruno.page).signIn('bruno.claes@example.org', DEMO_PASSWORD);
      await steps.waitForEnrolment();
      await bruno.page.getByText('Your role needs a second step').waitFor();
      expect(await listBarriers(bruno.page)).toEqual([]);
      await takeScreenshots(bruno.page, 'second-step-enrol');
      await steps.press('Add a passkey');
      expect((await steps.readCodes()).length).toBe(10);
      expect(await listBarriers(bruno.page)).toEqual([]);
      await takeScreenshots(bruno.page, 'second-step-codes');
      await steps.keepCodes();
      await bruno.page.waitForURL((url) => url.pathname === '/desk');
      expect(await authenticator.count()).toBe(1);
    });

    it('he cannot remove his last one, and the page says why', async () => {
      const steps = new SecondFactorScreen(bruno.page);
      await bruno.opens('/profile/two-step');
      await bruno.page.getByText('Your role needs a second step. The last one cannot be removed.').waitFor();
      await bruno.page.getByText('Add a second one').waitFor();
      expect(await steps.factors.count()).toBe(1);
      expect(await bruno.page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
      expect(await listBarriers(bruno.page)).toEqual([]);
      await takeScreenshots(bruno.page, 'two-step-required');
    });

    it('an importer signs in with the password alone, and the one tap of the demo asks for nothing', async () => {
      const ana = await world.arrives(device);
      await new EntranceScreen(ana.page).signIn('ana.peeters@example.org', DEMO_PASSWORD);
      await ana.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
      await ana.goesHome();
      const again = await world.enters('Bruno Claes', device);
      await again.page.waitForURL((url) => url.pathname === '/desk');
      await again.goesHome();
    });

    it('Otto asks for the role of an officer and needs nothing more while it is not his', async () => {
      const roles = new RolesScreen(otto.page);
      await roles.goTo('Authority');
      await roles.choose('Malta', FMSCA);
      await roles.press('Search');
      await roles.tick('Competent Authority of Malta');
      await roles.press('Request Authorization');
      await roles.send('');
      await otto.opens('/profile');
      await roles.waitForRole('Competent Authority of Malta', 'requested');
    });

    it('once it is approved, his open page says what his role needs and leads him to it, after his password', async () => {
      const sofie = await world.enters('Sofie Lund', 'desktop');
      await sofie.opens('/requests');
      await new RequestsScreen(sofie.page).approve('Otto Borg');
      await sofie.goesHome();
      await world.product.rows(AGE_SESSIONS);
      const line = otto.page.getByRole('link', { name: 'Your role needs a second step: add it' });
      await line.waitFor({ timeout: 60_000 });
      expect(await listBarriers(otto.page)).toEqual([]);
      await takeScreenshots(otto.page, 'second-step-line-enrol');
      await line.click();
      const steps = new SecondFactorScreen(otto.page);
      await steps.waitForEnrolment();
      await steps.field('Password').waitFor();
      // What this page says about it needs no link to itself, and the factor comes after the proof.
      expect(await line.count()).toBe(0);
      expect(await otto.page.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0);
      await steps.field('Password').fill('not his');
      await steps.press('Go on');
      await otto.page.getByText('This password is not right.').waitFor();
      expect(await listBarriers(otto.page)).toEqual([]);
      await takeScreenshots(otto.page, 'second-step-enrol-proof');
      await steps.field('Password').fill(OTTO.password);
      await steps.press('Go on');
      const key = await steps.beginApp();
      await steps.finishApp(codeOf(key));
      await steps.keepCodes();
      await line.waitFor({ state: 'detached' });
      await otto.page.getByRole('heading', { name: 'Edit Your Profile', level: 1 }).waitFor();
      await new RolesScreen(otto.page).waitForRole('Competent Authority of Malta', 'active');
    });

    it('left this behind: a passkey of Bruno, an app of Otto', async () => {
      const rows = await world.product.rows(
        'select email, kind from second_factors join accounts on accounts.id = account_id order by email',
      );
      expect(rows).toEqual([
        { email: 'bruno.claes@example.org', kind: 'passkey' },
        { email: OTTO.email, kind: 'totp' },
      ]);
    });

    it('met no error that nobody caught', () => expect([...bruno.errors, ...otto.errors]).toEqual([]));
  });
