import { setTimeout as wait } from 'node:timers/promises';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { BackgroundSync } from '#e2e/support/background-sync';
import type { Person } from '#e2e/support/person';
import { takePhoto } from '#e2e/support/pictures';
import { StoryWorld } from '#e2e/support/story-world';

const ARRIVAL_MS = 30_000;
const NUMBER = '26.90401-00001.001-ID-BE';

describe('The network comes back after Ana closed the app', () => {
  let world: StoryWorld;
  let ana: Person;
  let draft: DraftScreen;
  let background: BackgroundSync;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    draft = new DraftScreen(ana.page);
    background = await BackgroundSync.of(ana.page, world.product.origin);
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const findAtServer = async () => {
    const joris = await ApiCaller.enter(world.product.origin, 'Joris Peeters');
    return (await joris.listLicences()).find((licence) => licence.id === id);
  };

  /** Nothing announces it to a colleague who only looks: they look again. */
  const waitForArrival = async () => {
    for (const deadline = Date.now() + ARRIVAL_MS; Date.now() < deadline; await wait(100)) {
      const licence = await findAtServer();
      if (licence) return licence;
    }
    throw new Error('The licence did not arrive.');
  };

  it('is served a worker that is never taken from a cache', async () => {
    const answer = await fetch(`${world.product.origin}/outbox-worker.js`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('takes the place of the worker an earlier build registered', async () => {
    await ana.page.evaluate(() => navigator.serviceWorker.register('/ngsw-worker.js'));
    await ana.page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith('/ngsw-worker.js'));
    await ana.opens('/licences');
    await ana.page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith('/outbox-worker.js'));
    expect(await ana.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1);
    await ana.isReadyForOffline();
  });

  it('keeps what is written without a network, and asks the browser to be woken', async () => {
    await ana.losesTheNetwork();
    id = await draft.begin();
    await draft.type(draft.number, NUMBER);
    await draft.goToPictures();
    await draft.choose([await takePhoto('page 1.jpg')]);
    await draft.waitForPictures(1);
    await draft.backToForm();
    await draft.backToList();
    const outbox = new OutboxScreen(ana.page);
    await outbox.open();
    await outbox.row(NUMBER).getByText('Saved here').waitFor();
    const tags = await background.listTags();
    expect(tags ?? ['outbox']).toEqual(['outbox']);
  });

  it('brings the licence and its picture to the server though no page is open', async () => {
    await ana.page.goto('about:blank');
    expect(await findAtServer()).toBeUndefined();
    await ana.findsTheNetwork();
    await background.wake();
    const arrived = await waitForArrival();
    expect(ana.page.url()).toBe('about:blank');
    expect(arrived.content.licenceNumber).toBe(NUMBER);
    expect(arrived.content.pictures.length).toBe(1);
    expect(arrived.version).withContext('received once').toBe(1);
  });

  it('shows it as received when the app is opened again', async () => {
    await ana.opens('/licences');
    await ana.page.getByRole('listitem').filter({ hasText: NUMBER }).getByText('Received').waitFor();
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
