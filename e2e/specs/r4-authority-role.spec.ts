import { RolesScreen } from '#e2e/screens/roles-screen';
import { listBarriers } from '#e2e/support/axe';
import { join } from '#e2e/support/join';
import type { Device, Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const FMSCA = 'F.M.S.C.A. FLEGT Member State Competent Authority';
const CUSTOMS = 'C.O. - Customs Office';
const OTTO = { firstName: 'Otto', lastName: 'Borg', email: 'otto.borg@example.org', password: 'harbour lights 1964' };

for (const device of ['phone', 'desktop'] satisfies Device[])
  describe(`R4: Otto asks for the role of an authority on his ${device}`, () => {
    let world: StoryWorld;
    let otto: Person;
    let roles: RolesScreen;

    beforeAll(async () => {
      world = await StoryWorld.begin();
      otto = await join(world, device, OTTO);
      roles = new RolesScreen(otto.page);
    });
    afterAll(async () => {
      await otto?.goesHome();
      await world?.end();
    });

    it('is asked for a country first', async () => {
      await roles.goTo('Authority');
      await roles.press('Search');
      await otto.page.getByText('Please choose a country.').waitFor();
      const country = otto.page.getByRole('combobox', { name: 'Country' });
      expect(await country.evaluate((it) => it === document.activeElement)).toBeTrue();
      expect(await listBarriers(otto.page)).toEqual([]);
    });

    it('is told what is known of an authority, and what is not', async () => {
      await roles.choose('Malta', FMSCA);
      await roles.press('Search');
      await roles.waitForFound(1);
      await roles.choice('Competent Authority of Malta').waitFor();
      expect(await otto.page.getByText('not known yet').count()).toBe(5);
      await otto.page.getByText('No officer of Malta works here yet. The support team decides alone.').waitFor();
      await roles.choose('Belgium', FMSCA);
      await roles.choice('Competent Authority of Malta').waitFor({ state: 'detached' });
      await otto.page.getByText('The support team decides alone.').waitFor({ state: 'detached' });
      expect(await listBarriers(otto.page)).toEqual([]);
      await takeScreenshots(otto.page, 'authority-fmsca');
    });

    it('finds a customs office as he types, by name, city and COL number, without a network too', async () => {
      await otto.isReadyForOffline();
      await otto.losesTheNetwork();
      await roles.choose('Belgium', CUSTOMS);
      const field = roles.field('Name, city or number of the office');
      await roles.press('Search');
      await roles.choice('BE101000').waitFor();
      for (const text of ['be101000', 'BE 101 000', 'antwerpen be101000']) {
        await field.fill(text);
        await roles.waitForFound(1);
        await roles.choice('BE101000').waitFor();
      }
      await field.fill('antwerpen');
      await roles.choice('BE101000').waitFor();
      await takeScreenshots(otto.page, 'authority-customs');
      await field.fill('no such office');
      await otto.page.getByRole('heading', { name: 'No such office' }).waitFor();
      await field.fill('');
      await roles.choose('Germany', CUSTOMS);
      const before = await otto.page.getByRole('checkbox').count();
      await otto.page.getByRole('button', { name: /^Show more/ }).click();
      await otto.page.getByRole('checkbox').nth(before).waitFor();
      expect(await listBarriers(otto.page)).toEqual([]);
    });

    it('ticks the office by keyboard and opens the pop-up, which needs a network to send', async () => {
      await roles.choose('Belgium', CUSTOMS);
      await roles.field('Name, city or number of the office').fill('be101000');
      await roles.waitForFound(1);
      await otto.page.keyboard.press('Enter');
      await otto.page.keyboard.press('Tab');
      await otto.page.keyboard.press('Space');
      expect(await roles.choice('BE101000').isChecked()).toBeTrue();
      const button = otto.page.getByRole('button', { name: 'Request Authorization' });
      await button.waitFor();
      await otto.page.keyboard.press('Tab');
      expect(await button.evaluate((it) => it === document.activeElement)).toBeTrue();
      await otto.page.keyboard.press('Enter');
      await roles.dialog.getByText('C.O. - Customs Office').waitFor();
      await roles.dialog.getByText('Otto Borg').waitFor();
      await roles.dialog.getByText('otto.borg@example.org').waitFor();
      await roles.dialog.getByText('the support team', { exact: true }).waitFor();
      await roles.dialog.getByRole('button', { name: 'Send Authorization Request' }).click();
      await roles.dialog.getByText('Nothing was sent.').waitFor();
      await takeScreenshots(otto.page, 'role-request-dialog-offline');
      await otto.findsTheNetwork();
      await roles.send('Head of shift at the container terminal.');
    });

    it('sees the status "requested", here and on the profile (R5)', async () => {
      await otto.page.getByText('It waits for the support team.').waitFor();
      await otto.page.getByRole('link', { name: 'See all your roles' }).click();
      await roles.waitForRole('BE101000', 'requested');
    });

    it('asks for the role of the competent authority as well', async () => {
      await roles.goTo('Authority');
      await roles.choose('Malta', FMSCA);
      await roles.press('Search');
      await roles.tick('Competent Authority of Malta');
      await roles.press('Request Authorization');
      await roles.send('');
      await otto.opens('/profile');
      await roles.waitForRole('Competent Authority of Malta', 'requested');
    });

    it('met no error that nobody caught', () => expect(otto.errors).toEqual([]));
  });
