import type { Page } from 'playwright-core';
import type { Picture } from '#domain/licence-content';
import { DecisionScreen } from '#e2e/screens/decision-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { sendDecision } from '#e2e/support/lodge-validated';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';
import { uploadPicture } from '#e2e/support/upload-picture';
import { waitUntil } from '#e2e/support/wait-until';

const NUMBER = '26.15151-00015.001-ID-BE';

describe('B15: the history tells who, when, on which device, before and after, and who opened it', () => {
  let world: StoryWorld;
  let bruno: Person;
  let carla: Person;
  let ana: Person;
  let decision: DecisionScreen;
  let id: string;
  let [first, second]: Picture[] = [];

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const { origin } = world.product;
    const importer = await ApiCaller.enter(origin, 'Ana Peeters');
    const model = await getDemoLicence(importer, 'cleared');
    [first, second] = [await uploadPicture(importer, '#c9b58a'), await uploadPicture(importer, '#8ab0c9')];
    const content = { ...model.content, licenceNumber: NUMBER, pictures: [first] };
    id = await makeDraft(importer, { ...model, content }, {});
    await sendDecision(importer, id, 'submit', { content });
    await sendDecision(await ApiCaller.enter(origin, 'Bruno Claes'), id, 'return', {
      words: 'The picture is of another licence.',
    });
    const mended = { ...content, signedAt: 'GRESIK', pictures: [second] };
    const explained = [2, 18].map((box) => ({ box, words: 'As you wrote.' }));
    await sendDecision(importer, id, 'submit', { content: mended, explained });
    bruno = await world.enters('Bruno Claes', 'desktop');
    carla = await world.enters('Carla Maes', 'tablet');
    ana = await world.enters('Ana Peeters', 'phone');
    decision = new DecisionScreen(bruno.page);
  });
  afterAll(async () => {
    for (const person of [bruno, carla, ana]) await person?.goesHome();
    await world?.end();
  });

  const history = (page: Page) => page.getByRole('list', { name: 'History' });
  const entry = (page: Page, what: string) =>
    history(page)
      .locator('app-history-entry')
      .filter({ has: page.getByRole('heading', { name: what, exact: true }) });
  const check = async (person: Person, name: string) => {
    expect(await listBarriers(person.page)).toEqual([]);
    await history(person.page).scrollIntoViewIfNeeded();
    await takeScreenshots(person.page, name);
  };
  const reads = () =>
    world.product.rows<{ what: string; role: string; device: string | null }>(
      `select distinct r.what, g.role, d.name as device from licence_reads r join role_grants g on g.id = r.grant_id
       left join devices d on d.account_id = r.account_id and d.device_id = r.device_id
       where r.licence_id = $1 order by 2, 1`,
      id,
    );

  it('Bruno sees what was lodged, what came back instead, and each picture as it was', async () => {
    await bruno.opens(`/desk/${id}`);
    await decision.waitFor(NUMBER);
    const [again, lodged] = [0, 1].map((at) => entry(bruno.page, 'Submitted').nth(at));
    await again!.getByText('GRESIK').waitFor();
    await again!.getByText('Pictures taken out, box 2').waitFor();
    await again!.getByText('Pictures added, box 2').waitFor();
    await lodged!.getByText(/^What was lodged: \d+ entries$/).click();
    await lodged!.getByText(NUMBER, { exact: true }).waitFor();
    await check(bruno, 'history-desk');
    await again!.getByRole('button', { name: 'Open picture 1 of box 2' }).first().click();
    const shown = bruno.page.getByRole('dialog').locator(`img[src*="${first!.id}"], img[src^="blob:"]`);
    await shown.waitFor();
    expect(
      await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBeGreaterThan(500);
    await bruno.page.keyboard.press('Escape');
  });

  it('his validation stands there with both states and his device', async () => {
    await decision.decide('Validate', '', 'Validate licence');
    await bruno.opens(`/desk/${id}`);
    const validated = entry(bruno.page, 'Validated').last();
    await validated.getByText(/Linux/).waitFor({ timeout: 60_000 });
    await validated.locator('del').getByText('Submitted').waitFor();
  });

  it('is kept as opened by him, on his device, with the pictures', async () => {
    await waitUntil(async () => (await reads()).length >= 2);
    expect(await reads()).toEqual([
      { what: 'page', role: 'fmsca', device: jasmine.stringMatching('Linux') as unknown as string },
      { what: 'picture', role: 'fmsca', device: null },
    ]);
  });

  it('Carla opens it without a network: that is told once there is one', async () => {
    await carla.page.getByText(NUMBER).first().waitFor({ timeout: 60_000 });
    await carla.losesTheNetwork();
    await carla.opens(`/clearance/${id}`);
    await carla.page.getByRole('heading', { name: 'Compare and clear', level: 1 }).waitFor();
    await carla.page.getByText(NUMBER).first().waitFor();
    expect((await reads()).filter(({ role }) => role === 'customs')).toEqual([]);
    await carla.page.reload();
    await carla.page.getByText(NUMBER).first().waitFor();
    await carla.findsTheNetwork();
    await waitUntil(async () => (await reads()).some(({ role, what }) => role === 'customs' && what === 'page'));
  });

  it('Ana learns on her phone which authority and office opened it, without a name; the device by its kind', async () => {
    await ana.opens(`/licences/${id}`);
    await entry(ana.page, 'Validated').last().getByText('on a computer').waitFor({ timeout: 60_000 });
    const opened = ana.page.locator('app-history-reads');
    await opened.locator('summary').click();
    const items = opened.getByRole('listitem');
    expect(await items.count()).toBe(2);
    await items.filter({ hasText: 'Antwerpen' }).waitFor();
    expect((await opened.textContent()) ?? '').not.toMatch(/Bruno|Carla|Linux/);
    await check(ana, 'history-phone');
  });

  it('shows only what changed something', async () => {
    await ana.page.getByRole('checkbox', { name: 'Only what changed something' }).check();
    await ana.page.locator('app-history-reads').waitFor({ state: 'detached' });
    expect(await entry(ana.page, 'Returned for correction').count()).toBe(1);
    await ana.page.getByRole('checkbox', { name: 'Only what changed something' }).uncheck();
  });

  it('stays with all of it on her phone without a network', async () => {
    await ana.losesTheNetwork();
    await ana.page.reload();
    await entry(ana.page, 'Submitted').first().getByText('Pictures taken out, box 2').waitFor();
    await entry(ana.page, 'Validated').last().getByText('on a computer').waitFor();
  });

  it('met no error that nobody caught', () => expect([...bruno.errors, ...carla.errors, ...ana.errors]).toEqual([]));
});
