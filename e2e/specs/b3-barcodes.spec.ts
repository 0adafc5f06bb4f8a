import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { buildPdf } from '#contract/testing/build-pdf';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { ScanScreen } from '#e2e/screens/scan-screen';
import { listBarriers } from '#e2e/support/axe';
import { drawBarcode, writeFilm } from '#e2e/support/barcode-film';
import { startBrowser, type StartedBrowser } from '#e2e/support/browser';
import { toPdfFile, toScannedPage } from '#e2e/support/pdf-files';
import { Person } from '#e2e/support/person';
import { takePhoto } from '#e2e/support/pictures';
import { Product } from '#e2e/support/product';
import { readDraft } from '#e2e/support/read-draft';
import { takeScreenshots } from '#e2e/support/screenshots';

const NUMBER = '26.90031-00001.001-ID-BE';
const ADDRESS = `https://silk.example/v/?no=${NUMBER}`;
const CONTAINER = 'MSKU4300784';
/** What the QR code on the photographed licence says. */
const PRINTED = '23.24460-01821.041-ID-ES';
const PHOTO = { name: 'page 2.jpg', mimeType: 'image/jpeg', buffer: readFileSync('e2e/fixtures/13-good.jpg') };

describe('Ana scans barcodes on a phone without a network', () => {
  let product: Product;
  let started: StartedBrowser;
  let ana: Person;
  let draft: DraftScreen;
  let scan: ScanScreen;
  let id: string;
  const folder = mkdtempSync(join(tmpdir(), 'flegt-film-'));

  /** Ana with a new draft on a phone that has lost the network, and whose camera is as said. */
  async function takeUp(camera: Parameters<typeof startBrowser>[0]): Promise<void> {
    started = await startBrowser(camera);
    ana = await Person.enter({ product, started }, 'Ana Peeters', 'phone');
    draft = new DraftScreen(ana.page);
    scan = new ScanScreen(ana.page);
    id = await draft.begin();
    await ana.losesTheNetwork();
  }

  async function putDown(): Promise<void> {
    expect(ana?.errors).toEqual([]);
    await ana?.goesHome();
    await started?.browser.close();
  }

  const field = (box: 'licenceNumber' | 'distinguishingMarks') => readDraft(ana.page, id).then((it) => it[box]);

  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(async () => {
    await product?.remove();
    rmSync(folder, { recursive: true });
  });

  describe('with the camera', () => {
    beforeAll(async () => {
      const film = join(folder, 'table.y4m');
      await writeFilm(film, [await drawBarcode(CONTAINER, 'Code128'), await drawBarcode(ADDRESS, 'QRCode')]);
      await takeUp({ film });
    });
    afterAll(putDown);

    it('sees what was read, the one with a licence number first, and nothing is written', async () => {
      await scan.open(3);
      await scan.says('2 barcodes were read.');
      const first = scan.dialog.getByRole('listitem').first();
      await first.getByText(ADDRESS).waitFor();
      await first.getByText('QR Code', { exact: true }).waitFor();
      await scan.found(CONTAINER).getByText('Code 128', { exact: true }).waitFor();
      expect(await listBarriers(ana.page)).toEqual([]);
      await takeScreenshots(ana.page, 'b3-found');
      expect(await field('licenceNumber')).toBe('');
    });

    it('takes the number out of the address into box 3, and it is in the draft', async () => {
      await scan.taps('Use as licence number', scan.found(ADDRESS));
      await scan.isClosed();
      expect(await draft.number.inputValue()).toBe(NUMBER);
      await ana.page.getByRole('status').filter({ hasText: 'Saved on this device' }).waitFor();
      expect(await field('licenceNumber')).toBe(NUMBER);
    });

    it('is told what a number would replace, and gets it back', async () => {
      await draft.type(draft.number, PRINTED);
      await scan.open(3);
      await scan.found(ADDRESS).getByText('Box 3 holds another number:').waitFor();
      await scan.found(ADDRESS).getByText(PRINTED).waitFor();
      await takeScreenshots(ana.page, 'b3-replaces');
      await scan.taps('Use as licence number', scan.found(ADDRESS));
      await scan.isClosed();
      expect(await draft.number.inputValue()).toBe(NUMBER);
      const undo = ana.page.getByRole('button', { name: 'Undo' });
      await undo.click();
      await undo.waitFor({ state: 'detached' });
      expect(await draft.number.inputValue()).toBe(PRINTED);
    });

    it('adds the other one to box 17, below what was typed', async () => {
      await draft.type(draft.marks, 'INV 275/X');
      await scan.open(17);
      await scan.taps('Add to box 17', scan.found(CONTAINER));
      await scan.isClosed();
      expect(await draft.marks.inputValue()).toBe(`INV 275/X\n${CONTAINER}`);
      await ana.page.getByRole('status').filter({ hasText: 'Saved on this device' }).waitFor();
      expect(await field('distinguishingMarks')).toBe(`INV 275/X\n${CONTAINER}`);
    });
  });

  describe('with a camera that was not allowed', () => {
    beforeAll(() => takeUp({ isRefused: true }));
    afterAll(putDown);

    it('is told so in words', async () => {
      await scan.open(3);
      await scan.warns('The camera was not allowed.');
      expect(await listBarriers(ana.page)).toEqual([]);
      await takeScreenshots(ana.page, 'b3-refused');
    });

    it('is told when a file has no barcode, and what helps', async () => {
      await scan.choosesFile(await takePhoto('blurred.jpg'));
      await scan.says('No barcode was found in the picture.');
      await takeScreenshots(ana.page, 'b3-nothing');
      await scan.choosesFile({ name: 'letter.pdf.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
      await scan.warns('“letter.pdf.jpg” could not be read.');
    });

    it('is offered what stands on the page of a PDF', async () => {
      const { width, height } = await sharp(PHOTO.buffer).metadata();
      const pages = [toScannedPage(PHOTO.buffer, width, height)];
      await scan.choosesFile(toPdfFile('licence.pdf', buildPdf(pages)));
      await scan.found(PRINTED).getByText('QR Code').waitFor();
      await scan.says('One barcode was read.');
    });

    it('types instead: the cursor is in the box', async () => {
      await scan.taps('Type it instead');
      await scan.isClosed();
      expect(await draft.number.evaluate((it) => it === document.activeElement)).toBeTrue();
    });

    it('looks in the pictures of the licence, page by page', async () => {
      await draft.goToPictures();
      await draft.choose([await takePhoto('page 1.jpg'), PHOTO]);
      await draft.waitForPictures(2);
      await draft.backToForm();
      await scan.open(3);
      await scan.taps('Look in the pictures of this licence');
      await scan.found(PRINTED).getByText('QR Code').waitFor();
      await scan.says('One barcode was read.');
      await scan.taps('Use as licence number', scan.found(PRINTED));
      await scan.isClosed();
      await ana.page.getByRole('status').filter({ hasText: 'Saved on this device' }).waitFor();
      expect(await field('licenceNumber')).toBe(PRINTED);
    });
  });

  describe('with a camera that shows no barcode', () => {
    beforeAll(() => takeUp({}));
    afterAll(putDown);

    it('is told how to hold it, and after a while what else helps', async () => {
      await scan.open(17);
      await scan.says('Hold the barcode in the picture.');
      expect(await scan.isWholeOnScreen())
        .withContext('the camera and the ways on')
        .toBeTrue();
      expect(await listBarriers(ana.page)).toEqual([]);
      await takeScreenshots(ana.page, 'b3-camera');
      await scan.says('Nothing was read yet.');
      await takeScreenshots(ana.page, 'b3-help');
    });

    it('leaves with Escape', async () => {
      await ana.page.keyboard.press('Escape');
      await scan.isClosed();
      expect(await draft.marks.inputValue()).toBe('');
    });
  });
});
