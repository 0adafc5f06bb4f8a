import { DEVICES, type Person } from '#e2e/support/person';
import { listBarriers } from '#e2e/support/axe';
import { goBack } from '#e2e/support/go-back';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

describe('The app on a phone', () => {
  let world: StoryWorld;
  let ana: Person;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.arrives('phone');
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const get = (path: string) => fetch(`${world.product.origin}${path}`);

  it('answers for those who watch over it', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
  });

  it('can be installed', async () => {
    const manifest = (await (await get('/manifest.webmanifest')).json()) as {
      name: string;
      display: string;
      icons: { src: string; sizes: string; purpose?: string }[];
    };
    expect(manifest.name).toBe('FLEGT Licences');
    expect(manifest.display).toBe('standalone');
    expect(manifest.icons.some(({ purpose }) => purpose?.includes('maskable'))).toBeTrue();
    for (const { src } of manifest.icons) expect((await get(`/${src.replace(/^\//, '')}`)).status).toBe(200);
  });

  it('shows a sign-in page that everyone can use', async () => {
    await ana.page.getByRole('button', { name: 'Enter as Ana Peeters' }).waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'sign-in');
  });

  it('lets a demo person in with one tap, and is then ready for a place without a network', async () => {
    await ana.page.getByRole('button', { name: 'Enter as Ana Peeters' }).click();
    await ana.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await ana.isReadyForOffline();
  });

  it('opens again without a network', async () => {
    await ana.losesTheNetwork();
    await ana.opens('/licences');
    await ana.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'my-licences-offline');
    await ana.findsTheNetwork();
  });

  it('offers itself for the home screen, and gives the place back to a form', async () => {
    const { browser } = world.started;
    const context = await browser.newContext({ ...DEVICES.phone, baseURL: world.product.origin, userAgent: IPHONE });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Enter as Ana Peeters' }).click();
    const offer = page.getByRole('region', { name: 'Install FLEGT Licences' });
    await offer.waitFor();
    await page.getByRole('link', { name: 'Create New Licence' }).click();
    await page.getByRole('textbox', { name: 'Licence number', exact: true }).waitFor();
    expect(await offer.isVisible()).toBeFalse();
    await goBack(page);
    await offer.waitFor();
    await context.close();
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
