import type { Page } from 'playwright-core';
import { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

/** What some browsers are like. Each runs in the page before the app. */
const BROWSERS = {
  'has no IndexedDB': {
    lack: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    says: 'This browser keeps nothing for websites',
  },
  'refuses IndexedDB': {
    lack: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    },
    says: 'This browser does not let the app keep anything',
  },
  'lets IndexedDB hang': {
    lack: () => {
      const { open } = IDBFactory.prototype;
      // Answered after an hour.
      IDBFactory.prototype.open = function (this: IDBFactory, ...asked) {
        const request = open.apply(this, asked);
        request.addEventListener('success', (event) => event.stopImmediatePropagation());
        request.addEventListener('upgradeneeded', (event) => event.stopImmediatePropagation());
        return request;
      };
    },
    says: 'This browser does not hand over what is kept',
  },
} as const;

describe('F9: Ana opens the app in a browser that', () => {
  let world: StoryWorld;

  beforeAll(async () => (world = await StoryWorld.begin()), 120_000);
  afterAll(() => world.end());

  const enter = async (lack: () => unknown): Promise<{ ana: Person; page: Page }> => {
    const ana = await Person.arrive(world, 'phone');
    await ana.page.addInitScript(lack);
    await ana.page.reload();
    await ana.page.getByRole('button', { name: 'Enter as Ana Peeters' }).click({ timeout: 60_000 });
    await ana.page.waitForURL((url) => url.pathname !== '/sign-in', { timeout: 60_000 });
    return { ana, page: ana.page };
  };

  for (const [name, { lack, says }] of Object.entries(BROWSERS))
    it(`${name}: one sentence says it, nothing unread is called empty, the server is searched`, async () => {
      const { ana, page } = await enter(lack);
      await page.getByRole('alert').getByText(says).waitFor();
      await page.goto('/licences');
      await page.getByRole('alert').getByText(says).waitFor({ timeout: 30_000 });
      await page.getByText(/Could not read this device|Not fetched yet/).waitFor({ timeout: 30_000 });
      expect(await page.getByText('Start with a photograph').count()).toBe(0);
      await takeScreenshots(page, `browser-${name.replaceAll(' ', '-')}`);
      await page.getByRole('alert').getByRole('link', { name: 'Search at the server' }).click();
      await page.getByRole('link', { name: /-BE$/ }).first().waitFor({ timeout: 30_000 });
      await ana.goesHome();
    });

  it('has neither locks nor a service worker, as over plain http: the licences come all the same', async () => {
    const { ana, page } = await enter(() => {
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      Object.defineProperty(window, 'isSecureContext', { value: false });
    });
    await page.getByRole('alert').getByText('This address does not begin with https').waitFor();
    await page
      .getByText(/licences$/)
      .first()
      .waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: /-BE/ }).first().waitFor({ timeout: 60_000 });
    expect(ana.errors).toEqual([]);
    await ana.goesHome();
  });

  it('does not say its time zone: it says so, and search and review work', async () => {
    const { ana, page } = await enter(() => {
      const { resolvedOptions } = Intl.DateTimeFormat.prototype;
      Intl.DateTimeFormat.prototype.resolvedOptions = function (this: Intl.DateTimeFormat) {
        return { ...resolvedOptions.call(this), timeZone: 'Etc/Unknown' };
      };
    });
    await page.getByRole('alert').getByText('This browser does not say its time zone').waitFor();
    await page.goto('/search');
    await page.getByRole('link', { name: /-BE/ }).first().waitFor({ timeout: 30_000 });
    expect(ana.errors).toEqual([]);
    await ana.goesHome();
  });
});
