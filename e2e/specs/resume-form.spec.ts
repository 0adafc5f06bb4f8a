import type { Locator } from 'playwright-core';
import { v7 as newUuid } from 'uuid';
import { buildCommodity } from '#domain/testing/build-licence';
import { ApiCaller } from '#e2e/support/api-caller';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { LastingPhone } from '#e2e/support/lasting-phone';
import { makeDraft } from '#e2e/support/make-draft';
import { Product } from '#e2e/support/product';
import { waitForServiceWorker } from '#e2e/support/service-worker';

const LINES = 12;
const SEVENTH = 'LAMINATED BEECH PANELS';

describe('Ana types the seventh of twelve commodities', () => {
  let product: Product;
  let phone: LastingPhone;
  let path: string;
  const ids = Array.from({ length: LINES }, () => newUuid());

  beforeAll(async () => {
    product = await Product.start();
    const ana = await ApiCaller.enter(product.origin, 'Ana Peeters');
    const whole = await getDemoLicence(ana, 'cleared');
    const commodities = ids.map((id, index) => buildCommodity({ id, description: `GOODS OF LINE ${index + 1}` }));
    const changes = { licenceNumber: '26.90005-00001.001-ID-BE', pictures: [], commodities };
    path = `/licences/${await makeDraft(ana, whole, changes)}/edit`;
    phone = new LastingPhone(product.origin);
    await phone.switchOn('/sign-in', { offline: false });
    await phone.page.getByRole('button', { name: 'Enter as Ana Peeters' }).click();
    await phone.page
      .locator(`a[href*="${path.split('/')[2]}"]`)
      .first()
      .waitFor();
    await waitForServiceWorker(phone.page);
    await phone.page.goto(path);
  });
  afterAll(async () => {
    await phone?.remove();
    await product?.remove();
  });

  const line = (number: number): Locator =>
    phone.page.getByRole('article', { name: new RegExp(`^Commodity ${number}\\b`) });
  const description = (number: number): Locator =>
    line(number).getByRole('textbox', { name: 'Description of the goods' });
  const savedPlace = (): Promise<string> =>
    phone.page.evaluate(
      async (id) => {
        const name = (await indexedDB.databases()).find((it) => /^flegt-(?!device)/.test(it.name ?? ''))?.name ?? '';
        const read = <Result>(request: IDBRequest<Result>): Promise<Result> =>
          new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error ?? new Error('It could not be read.'));
          });
        const database = await read(indexedDB.open(name));
        const draft: unknown = await read(database.transaction('drafts').objectStore('drafts').get(id));
        database.close();
        return JSON.stringify(Reflect.get(draft as object, 'place'));
      },
      path.split('/')[2] ?? '',
    );

  /** The seventh line is the open one, its description in sight and ready to be typed on. */
  async function isBackAtSeven(words: string): Promise<void> {
    await description(7).waitFor();
    expect(await description(7).inputValue()).toBe(words);
    await phone.page.waitForFunction((id) => document.activeElement?.id === id, `line-${ids[6]}-description`);
    const [field, foot] = [
      await description(7).boundingBox(),
      await phone.page.getByRole('navigation', { name: 'Boxes of the form' }).boundingBox(),
    ];
    expect(field?.y).toBeGreaterThan(56);
    expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThan(foot?.y ?? 0);
    const open = phone.page.getByRole('article').getByRole('textbox', { name: 'Description of the goods' });
    expect(await open.count())
      .withContext('open lines')
      .toBe(1);
    await phone.page.getByRole('button', { name: '7 of 12' }).waitFor();
  }

  it('and is back at it after a reload', async () => {
    await line(7).getByRole('button').first().click();
    await description(7).fill(SEVENTH);
    await phone.page.getByRole('status').getByText('Saved on this device').waitFor();
    await phone.page.reload();
    await isBackAtSeven(SEVENTH);
  });

  it('and is back at it, without a network, after the system killed the app', async () => {
    await phone.page.keyboard.press('End');
    await phone.page.keyboard.type(' 18 MM');
    await phone.page.getByRole('status').getByText('Saved on this device').waitFor();
    expect(await savedPlace()).toContain(`line-${ids[6]}-description`);
    await phone.kill();
    await phone.switchOn(path, { offline: true });
    await isBackAtSeven(`${SEVENTH} 18 MM`);
    for (const [index, id] of ids.entries())
      expect(await phone.page.locator(`[id="line-${id}"]`).innerText()).toContain(
        index === 6 ? '' : `LINE ${index + 1}`,
      );
  });

  it('and is back where she read when she has scrolled on since', async () => {
    await phone.page.getByRole('button', { name: 'Go to Distinguishing marks' }).click();
    const marks = phone.page.getByRole('region', { name: 'Distinguishing marks' });
    await phone.page.waitForFunction(() => document.activeElement?.id === 'box-17');
    await phone.page.reload();
    await marks.waitFor();
    await phone.page.waitForFunction(() => document.querySelector('[aria-current=location]')?.id === 'go-17');
    const box = await marks.boundingBox();
    expect(box?.y).toBeLessThan(600);
    expect(box?.y).toBeGreaterThan(0);
  });

  it('and a link of the review opens a line with its findings', async () => {
    await phone.page.goto(`${path}?at=line-${ids[10]}`);
    await description(11).waitFor();
    await phone.page.waitForFunction((id) => document.activeElement?.closest(`[id="line-${id}"]`), ids[10]);
    expect(
      await line(11)
        .boundingBox()
        .then((box) => (box?.y ?? 0) < 844),
    ).toBeTrue();
  });
});
