import type { Locator } from 'playwright-core';
import { chooseCountry } from '#e2e/screens/choose-country';
import { RolesScreen } from '#e2e/screens/roles-screen';
import { listBarriers } from '#e2e/support/axe';
import { join } from '#e2e/support/join';
import type { Device, Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const LEILA = {
  firstName: 'ليلى 🌲',
  lastName: 'Haddad',
  email: 'leila.haddad@example.org',
  password: 'seven planks of merbau',
};
/** A hundred characters as people see them, from right to left, with some that take more than one unit. */
const RTL_NAME = `${'شركة الخشب '.repeat(9)}🌲`.padEnd(101, 'ش');

const isFocused = (field: Locator) => field.evaluate((it) => it === document.activeElement);

for (const device of ['phone', 'desktop'] satisfies Device[])
  describe(`R3: Leila asks for the role of an importer on her ${device}`, () => {
    let world: StoryWorld;
    let leila: Person;
    let roles: RolesScreen;

    beforeAll(async () => {
      world = await StoryWorld.begin();
      leila = await join(world, device, LEILA);
      roles = new RolesScreen(leila.page);
    });
    afterAll(async () => {
      await leila?.goesHome();
      await world?.end();
    });

    it('finds her company as she types: by name, EORI, city and country', async () => {
      await roles.goTo('Operator');
      await leila.page.getByText('Type a part of what you know of the company.').waitFor();
      for (const text of ['peet', 'be 0401.234', 'ANTWERPEN', 'belgium hout']) {
        await roles.field('Search for your company').fill(text);
        await roles.choice('Peeters Hout NV').waitFor();
        await roles.choice('De Vries').waitFor({ state: 'detached' });
        await roles.field('Search for your company').fill('');
        await leila.page.getByText('Type a part of what you know of the company.').waitFor();
      }
      await roles.field('Search for your company').fill('hout');
      await roles.press('Search');
      await roles.waitForFound(2);
      await roles.tick('Peeters Hout NV');
      expect(await listBarriers(leila.page)).toEqual([]);
      await takeScreenshots(leila.page, 'operator-search');
    });

    it('is told what is not possible without a network, and goes on when it is back', async () => {
      await leila.isReadyForOffline();
      await leila.losesTheNetwork();
      await roles.field('Search for your company').fill('vries');
      await leila.page.getByText('The search goes on as soon as there is a network.').waitFor();
      await takeScreenshots(leila.page, 'operator-search-offline');
      await leila.findsTheNetwork();
      await roles.choice('De Vries Houthandel BV').waitFor();
    });

    it('does not find it, and opens "Create Operator" in the advanced search', async () => {
      await roles.field('Search for your company').fill('Peeters Houthandel');
      await leila.page.getByRole('heading', { name: 'No such company' }).waitFor();
      await takeScreenshots(leila.page, 'operator-search-none');
      await roles.press('advanced search');
      await roles.field('Name').fill('hout');
      await roles.field('EORI').fill('nl00');
      await roles.field('City').fill('rotterdam');
      await chooseCountry(leila.page, 'Country', 'Netherlands');
      await roles.waitForFound(1);
      await chooseCountry(leila.page, 'Country', 'Belgium');
      await leila.page.getByRole('heading', { name: 'No such company' }).waitFor();
      expect(await listBarriers(leila.page)).toEqual([]);
      await takeScreenshots(leila.page, 'operator-search-advanced');
      await roles.field('Name').fill('Peeters Houthandel');
      await roles.field('EORI').fill('');
      await roles.field('City').fill('');
      await roles.press('Create Operator');
      await leila.page.getByRole('heading', { name: 'Create Operator' }).waitFor();
      expect(await roles.field('Name').inputValue()).toBe('Peeters Houthandel');
    });

    it('is shown companies of much the same name, and takes none of them', async () => {
      await leila.page.getByRole('heading', { name: 'Is it one of these?' }).waitFor();
      await roles.choice('Peeters Hout NV').waitFor();
      expect(await listBarriers(leila.page)).toEqual([]);
      await takeScreenshots(leila.page, 'operator-create-similar');
    });

    it('is told at each field what is wrong, and stands in the first of them', async () => {
      await roles.field('Name').fill('');
      await roles.press('create');
      await leila.page.getByText('Please tick what the company is registered for.').waitFor();
      expect(await isFocused(roles.field('Name'))).toBeTrue();
      expect(await roles.faultOf(roles.field('EORI'))).toContain('An EORI number is a country code');
      expect(await listBarriers(leila.page)).toEqual([]);
      await takeScreenshots(leila.page, 'operator-create-faults');
      for (const [eori, words] of [
        ['12345', 'An EORI number is a country code and up to 15 letters or digits.'],
        ['GB123456789000', 'begins with the code of a Member State'],
        ['NL123456789', 'is of another Member State than the company’s country'],
      ] as const) {
        await roles.field('EORI').fill(eori);
        await roles.field('EORI').blur();
        await leila.page.getByText(words).waitFor();
      }
      await roles.press('create');
      await roles.field('Name').and(leila.page.locator('[aria-invalid]:focus')).waitFor();
    });

    it('is led to the company that has this EORI already', async () => {
      await roles.field('Name').fill('Quite another name');
      await roles.field('City').fill('Gent');
      await roles.field('EORI').fill('be 0401234567');
      await roles.choice('imported Timber Products').check();
      await roles.press('create');
      await leila.page.getByText('There is a company with this EORI already: Peeters Hout NV.').waitFor();
      expect(await roles.choice('Peeters Hout NV').isChecked()).toBeTrue();
      expect(await listBarriers(leila.page)).toEqual([]);
      await takeScreenshots(leila.page, 'eori-known');
    });

    it('A7: says that it is not hers, and goes on with a claim of her own, which is no fact yet', async () => {
      await roles.press('This is not us: keep our company too');
      await roles.dialog.getByText('Quite another name').waitFor();
      await leila.page.keyboard.press('Escape');
      await leila.page
        .getByRole('listitem')
        .filter({ hasText: 'Quite another name' })
        .getByText('Claimed, not confirmed')
        .waitFor();
      expect(await listBarriers(leila.page)).toEqual([]);
    });

    it('creates her own, whose name is written from right to left', async () => {
      await roles.press('Create Operator');
      await roles.field('Name').fill(RTL_NAME);
      await chooseCountry(leila.page, 'Country', 'Lebanon');
      await roles.field('City').fill('بيروت');
      await roles.field('EORI').fill('BE 0999.888.777');
      await roles.choice('imported Timber Products').check();
      await roles.press('create');
      await roles.dialog.getByText(RTL_NAME).waitFor();
      await roles.dialog.getByText('The company is outside the European Union').waitFor();
      expect(await listBarriers(leila.page)).toEqual([]);
      await takeScreenshots(leila.page, 'role-request-dialog');
    });

    it('keeps the keyboard in the pop-up, and gets it back where she was', async () => {
      for (let count = 0; count < 8; count += 1) {
        await leila.page.keyboard.press('Tab');
        expect(await leila.page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)).toMatch(
          /DIALOG|BODY/,
        );
        expect(
          await leila.page.evaluate(() => !!document.activeElement?.closest('.ion-page form:not(dialog form)')),
        ).toBeFalse();
      }
      await leila.page.keyboard.press('Escape');
      await roles.dialog.waitFor({ state: 'hidden' });
      await roles.press('Request Authorisation');
      await roles.dialog.waitFor();
      await leila.page.keyboard.press('Escape');
      await roles.dialog.waitFor({ state: 'hidden' });
      expect(await isFocused(leila.page.getByRole('button', { name: 'Request Authorisation' }))).toBeTrue();
    });

    it('keeps what she wrote when there is no network, and sends it later', async () => {
      await roles.press('Request Authorisation');
      const words = roles.dialog.getByRole('textbox', { name: 'Information' });
      await words.fill('I import for this company since March.');
      await leila.losesTheNetwork();
      await roles.dialog.getByRole('button', { name: 'Send Authorization Request' }).click();
      await roles.dialog.getByText('Nothing was sent.').waitFor();
      await leila.findsTheNetwork();
      expect(await words.inputValue()).toBe('I import for this company since March.');
      await roles.send('I import for this company since March. 🌳');
    });

    it('sees the status "requested", who decides, and the e-mail that comes next', async () => {
      await leila.page.getByText('It waits for the support team.').waitFor();
      await leila.page.getByRole('heading', { name: 'Now the e-mail' }).waitFor();
      await leila.page.getByRole('button', { name: 'Send the e-mail' }).waitFor();
      expect(await listBarriers(leila.page)).toEqual([]);
      await takeScreenshots(leila.page, 'role-requested');
      await leila.page.getByRole('link', { name: 'See all your roles' }).click();
      await roles.waitForRole(RTL_NAME, 'requested');
      await leila.page.getByRole('link', { name: 'See the request and its e-mail' }).click();
      await leila.page.getByRole('button', { name: 'Send the e-mail' }).waitFor();
      await leila.opens('/profile');
    });

    it('cannot ask twice for the same: the request there is, is shown', async () => {
      await roles.goTo('Operator');
      await roles.field('Search for your company').fill('BE0999888777');
      await roles.tick(RTL_NAME);
      await leila.page.getByRole('link', { name: 'See it' }).click();
      await leila.page.getByRole('status').getByText('requested', { exact: true }).waitFor();
    });

    it('met no error that nobody caught', () => expect(leila.errors).toEqual([]));
  });
