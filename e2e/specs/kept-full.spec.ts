import type { CDPSession } from 'playwright-core';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';
import { waitUntil } from '#e2e/support/wait-until';

describe('F2: a device without room', () => {
  let world: StoryWorld;
  let ana: Person;
  let browser: CDPSession;
  let number: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    number = (await getDemoLicence(caller, 'wholeDraft')).content.licenceNumber;
    ana = await world.enters('Ana Peeters', 'phone');
    await ana.page.getByRole('link', { name: number }).waitFor({ timeout: 60_000 });
    browser = await ana.page.context().newCDPSession(ana.page);
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const sayFull = () => ana.page.getByRole('alert').getByText('This device is full');
  const setQuota = (quotaSize?: number) =>
    browser.send('Storage.overrideQuotaForOrigin', {
      origin: world.product.origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });

  it('opens the app, says so in one sentence and shows the licences, whatever page is asked for', async () => {
    await setQuota(1);
    // It takes the browser half a minute until it counts by the new quota.
    await waitUntil(async () => {
      await ana.opens('/licences');
      return sayFull()
        .waitFor({ timeout: 15_000 })
        .then(
          () => true,
          () => false,
        );
    });
    for (const path of ['/licences', '/outbox', '/inbox', '/profile', '/licences']) {
      await ana.opens(path);
      await sayFull().waitFor({ timeout: 30_000 });
    }
    await ana.page.getByRole('link', { name: number }).waitFor({ timeout: 30_000 });
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'device-full');
  });

  it('opens without a network too', async () => {
    await ana.losesTheNetwork();
    await ana.opens('/licences');
    await sayFull().waitFor({ timeout: 30_000 });
    await ana.page.getByRole('link', { name: number }).waitFor({ timeout: 30_000 });
    await ana.findsTheNetwork();
  });

  it('hands out what is kept on it', async () => {
    const [download] = await Promise.all([
      ana.page.waitForEvent('download'),
      ana.page.getByRole('alert').getByRole('button').first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.json$/);
  });

  it('goes on as before once there is room', async () => {
    await setQuota();
    await ana.page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await sayFull().waitFor({ state: 'detached' });
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
