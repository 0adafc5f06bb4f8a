import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Licence } from '#contract/licence';
import type { ChosenFile } from '#e2e/screens/draft-screen';
import { FindScreen } from '#e2e/screens/find-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { drawBarcode, writeFilm } from '#e2e/support/barcode-film';
import { startBrowser, type StartedBrowser } from '#e2e/support/browser';
import { getDemoLicence, type DemoLicenceName } from '#e2e/support/demo-licence';
import { makeValidation } from '#e2e/support/make-validation';
import { Person } from '#e2e/support/person';
import { takePhoto } from '#e2e/support/pictures';
import { Product } from '#e2e/support/product';
import { takeScreenshots } from '#e2e/support/screenshots';

const ANTWERP = 'BE101000';
const EAN = '4006381333931';

describe('B11: Carla finds a licence on her tablet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'flegt-film-'));
  let product: Product;
  let started: StartedBrowser;
  let carla: Person;
  let scan: FindScreen;
  /** Announced for Carla's office; for another of her country, one of them with a number of unknown format; for another country. */
  let own: Licence;
  let elsewhere: Licence;
  let ghana: Licence;
  let foreign: Licence;

  const numberOf = (licence: Licence): string => licence.content.licenceNumber;

  /** Carla with a tablet whose camera is as said, in front of the list of her office. */
  async function takeUp(camera: Parameters<typeof startBrowser>[0]): Promise<void> {
    started = await startBrowser(camera);
    carla = await Person.enter({ product, started }, 'Carla Maes', 'tablet');
    scan = new FindScreen(carla.page);
    await carla.page.getByRole('link', { name: numberOf(own) }).waitFor({ timeout: 60_000 });
  }

  async function putDown(): Promise<void> {
    expect(carla?.errors).toEqual([]);
    await carla?.goesHome();
    await started?.browser.close();
  }

  const toPicture = async (text: string, format: 'Code128' | 'EAN13' | 'QRCode'): Promise<ChosenFile> => ({
    name: 'barcode.png',
    mimeType: 'image/png',
    buffer: await drawBarcode(text, format),
  });

  const findAs = async (name: string, wanted: DemoLicenceName): Promise<Licence> =>
    getDemoLicence(await ApiCaller.enter(product.origin, name), wanted);

  beforeAll(async () => {
    product = await Product.start();
    own = await findAs('Ana Peeters', 'validatedFurniture');
    elsewhere = await findAs('Ana Peeters', 'validatedForZeebrugge');
    foreign = await findAs('Daan de Vries', 'validatedForRotterdam');
    ghana = await findAs('Ana Peeters', 'submittedOfJoris');
    await makeValidation(await ApiCaller.enter(product.origin, 'Bruno Claes'), ghana);
  });
  afterAll(async () => {
    await product?.remove();
    rmSync(folder, { recursive: true });
  });

  describe('with our own QR code in front of the camera', () => {
    const film = join(folder, 'own.y4m');
    let ana: Person;
    let anas: StartedBrowser;

    beforeAll(async () => {
      anas = await startBrowser();
      ana = await Person.enter({ product, started: anas }, 'Ana Peeters', 'phone');
      await ana.page.getByText(numberOf(own)).first().waitFor({ timeout: 60_000 });
      await ana.losesTheNetwork();
    });
    afterAll(putDown);

    it('which Ana’s phone draws without a network, on the licence and on the printed sheet', async () => {
      await ana.opens(`/licences/${own.id}`);
      await ana.page.getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded();
      const card = ana.page.getByRole('region', { name: 'QR code for customs' });
      const code = card.getByRole('img', { name: 'QR code that opens this licence' });
      await code.scrollIntoViewIfNeeded();
      expect(await listBarriers(ana.page)).toEqual([]);
      await takeScreenshots(ana.page, 'b11-qr');
      const drawn = decodeURIComponent((await code.getAttribute('src')) ?? '').replace(/^[^,]*,/, '');
      await writeFilm(film, [await sharp(Buffer.from(drawn), { density: 600 }).png().toBuffer()]);

      await ana.opens(`/licences/${own.id}/print`);
      await ana.page.getByRole('img', { name: 'QR code that opens this licence' }).scrollIntoViewIfNeeded();
      expect(await listBarriers(ana.page)).toEqual([]);
      await takeScreenshots(ana.page, 'b11-qr-print');
      expect(ana.errors).toEqual([]);
      await ana.goesHome();
      await anas.browser.close();
    });

    it('opens the licence announced for her office at once, without a network', async () => {
      await takeUp({ film });
      expect(await listBarriers(carla.page)).toEqual([]);
      await takeScreenshots(carla.page, 'b11-list');
      await carla.losesTheNetwork();
      await scan.open();
      await scan.opensLicence(own.id, numberOf(own));
      await carla.page.getByRole('button', { name: 'Clear', exact: true }).waitFor();
    });

    it('comes back to the list, not to the camera', async () => {
      await carla.page.goBack();
      await carla.page.getByRole('link', { name: 'Scan a licence' }).waitFor();
      expect(new URL(carla.page.url()).pathname).toBe('/clearance');
    });
  });

  describe('with something else in front of the camera', () => {
    beforeAll(async () => {
      const film = join(folder, 'goods.y4m');
      await writeFilm(film, [await drawBarcode(EAN, 'EAN13')]);
      await takeUp({ film });
    });
    afterAll(putDown);

    it('is told what was read and that it is no licence number, and the camera goes on', async () => {
      await scan.open();
      await scan.says(`This was read, and it is no licence number: “${EAN}”. The camera goes on.`);
      await scan.video.waitFor();
      const isOn = await scan.video.evaluate((it: HTMLVideoElement) => it.srcObject !== null && !it.paused);
      expect(isOn).toBeTrue();
      expect(await listBarriers(carla.page)).toEqual([]);
      await takeScreenshots(carla.page, 'b11-strange');
    });
  });

  describe('with a camera that was not allowed', () => {
    beforeAll(() => takeUp({ isRefused: true }));
    afterAll(putDown);

    it('is told so, and finds what her office expects in a picture of its barcode, without a network', async () => {
      await carla.losesTheNetwork();
      await scan.open();
      await scan.says('The camera was not allowed.');
      expect(await listBarriers(carla.page)).toEqual([]);
      await takeScreenshots(carla.page, 'b11-refused');
      await scan.choosesFile(await takePhoto('floor.jpg', 300, 400));
      await carla.page.getByText('No barcode was found in the picture.').waitFor();
      await scan.choosesFile(await toPicture(numberOf(own), 'Code128'));
      await scan.opensLicence(own.id, numberOf(own));
    });

    it('is told that this device does not hold a licence of another office, and that it takes a network', async () => {
      await carla.opens('/clearance/scan');
      await scan.says('The camera was not allowed.');
      await scan.choosesFile(await toPicture(numberOf(elsewhere), 'Code128'));
      await scan.says(`This device does not hold a licence ${numberOf(elsewhere)}.`);
      await scan.says('can only be opened with a network');
      expect(await listBarriers(carla.page)).toEqual([]);
      await takeScreenshots(carla.page, 'b11-not-here');
    });

    it('opens it by typing its number once there is a network; who opened it is kept', async () => {
      await carla.findsTheNetwork();
      await scan.types(numberOf(elsewhere).replace(/[.-]/g, ' ').toLowerCase());
      await scan.opensLicence(elsewhere.id, numberOf(elsewhere));
      const sights = await product.rows<{ office: string; who: string }>(
        `select s.office_code as office, a.first_name as who from office_sights s join accounts a on a.id = s.account_id
         where s.licence_id = $1`,
        elsewhere.id,
      );
      expect(sights).toEqual([{ office: ANTWERP, who: 'Carla' }]);
    });

    it('has it in the list from then on, with the office it was announced for, without a network too', async () => {
      await carla.losesTheNetwork();
      await carla.opens('/clearance');
      const row = carla.page.getByRole('article').filter({ hasText: numberOf(elsewhere) });
      await row.getByText('Announced for ZEEBRUGGE D').waitFor();
      expect(await listBarriers(carla.page)).toEqual([]);
      await takeScreenshots(carla.page, 'b11-announced-for');
      await carla.opens(`/scanned/${elsewhere.id}`);
      await scan.opensLicence(elsewhere.id, numberOf(elsewhere));
      await carla.findsTheNetwork();
    });

    it('is told plainly when no validated licence of her country has a number, or a QR code', async () => {
      await carla.opens('/clearance/scan');
      await scan.types(numberOf(foreign));
      await scan.says(`No validated licence of Belgium has this number: ${numberOf(foreign)}`);
      expect(await listBarriers(carla.page)).toEqual([]);
      await takeScreenshots(carla.page, 'b11-none');
      await scan.choosesFile(await toPicture(EAN, 'EAN13'));
      await scan.says(`This was read, and it is no licence number: “${EAN}”`);
      await carla.opens(`/scanned/${foreign.id}`);
      await scan.says('No validated licence of Belgium has this QR code.');
    });

    it('chooses where more than one licence number was read', async () => {
      await carla.opens('/clearance/scan');
      const replaced = `${numberOf(own)} replaces ${numberOf(foreign)}`;
      await scan.choosesFile(await toPicture(replaced, 'QRCode'));
      const choice = carla.page.getByRole('list', { name: 'More than one licence number was read' });
      await choice.getByRole('button', { name: `Open ${numberOf(foreign)}` }).waitFor();
      expect(await listBarriers(carla.page)).toEqual([]);
      await takeScreenshots(carla.page, 'b11-several');
      await choice.getByRole('button', { name: `Open ${numberOf(own)}` }).click();
      await scan.opensLicence(own.id, numberOf(own));
    });

    it('looks a number up at other offices from the list', async () => {
      await carla.opens('/clearance');
      const field = carla.page.getByRole('searchbox');
      const lookUp = carla.page.getByRole('button', { name: 'Look it up at other offices' });
      await field.fill(numberOf(ghana).slice(0, 5));
      await lookUp.waitFor({ state: 'detached' });
      await field.fill(numberOf(ghana).slice(0, -1));
      await lookUp.click();
      await scan.says('No validated licence of Belgium has this number');
      expect(await listBarriers(carla.page)).toEqual([]);
      await takeScreenshots(carla.page, 'b11-look-up');
      await field.fill(numberOf(ghana));
      await lookUp.click();
      await scan.opensLicence(ghana.id, numberOf(ghana));
    });
  });
});
