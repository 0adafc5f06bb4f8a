import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { buildPdf } from '#contract/testing/build-pdf';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { PicturesScreen } from '#e2e/screens/pictures-screen';
import { listBarriers } from '#e2e/support/axe';
import { makeJbig2Page, toPdfFile, toScannedPage } from '#e2e/support/pdf-files';
import type { Person } from '#e2e/support/person';
import { readDraft, waitForNote } from '#e2e/support/read-draft';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const scan = readFileSync('e2e/fixtures/01-scan.jpg');

describe('Ana photographs a licence where there is no network', () => {
  let world: StoryWorld;
  let ana: Person;
  let draft: DraftScreen;
  let pictures: PicturesScreen;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    draft = new DraftScreen(ana.page);
    pictures = new PicturesScreen(ana.page);
    await ana.losesTheNetwork();
    id = await draft.begin();
    await pictures.open(2);
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const stored = async () => (await readDraft(ana.page, id)).pictures;
  const ids = async () => (await stored()).map((picture) => picture.id);

  it('with the camera in the app: takes, retakes, and keeps two pages in a row', async () => {
    await pictures.openCamera();
    await pictures.camera.getByText('Fit the page into the frame').waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'camera');
    await pictures.shoot();
    await takeScreenshots(ana.page, 'camera-taken');
    await pictures.answer('Retake');
    await pictures.shoot();
    await pictures.answer('Keep, next page');
    await pictures.camera.getByText('1 page kept').waitFor();
    await pictures.shoot();
    await pictures.answer('Keep');
    await draft.waitForPictures(2);
    expect((await stored()).every(({ sharpness }) => Number.isInteger(sharpness))).toBeTrue();
  });

  it('is told that a photo cannot be read, and puts another one in its place', async () => {
    const [, second = ''] = await ids();
    const first = pictures.card(1);
    await first.getByText('Blurred', { exact: true }).waitFor();
    await first.getByLabel('Replace').setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: scan });
    await first.getByText('Blurred', { exact: true }).waitFor({ state: 'detached' });
    const after = await ids();
    expect(after.length).toBe(2);
    expect(after[1]).toBe(second);
    await pictures.step(2, 'Remove');
    await draft.waitForPictures(1);
  });

  it('chooses a PDF of two pages, one scanned in black and white', async () => {
    const { width = 0, height = 0 } = await sharp(scan).metadata();
    const pdf = buildPdf([toScannedPage(await sharp(scan).negate().jpeg().toBuffer(), width, height), makeJbig2Page()]);
    await draft.choose(toPdfFile('licence.pdf', pdf));
    await draft.waitForPictures(3);
    const [, second, third] = await stored();
    expect([second?.widthPx, second?.heightPx]).toEqual([2066, 2924]);
    expect(await brightnessOf(third?.id ?? ''))
      .withContext('the black page')
      .toBeLessThan(10);
  });

  it('is told that a page is blurred, and one too small', async () => {
    const blurred = await sharp(scan).blur(12).jpeg().toBuffer();
    const small = await sharp(scan).resize(600).jpeg().toBuffer();
    const names = { 'blurred.jpg': blurred, 'small.jpg': small };
    await draft.choose(Object.entries(names).map(([name, buffer]) => ({ name, mimeType: 'image/jpeg', buffer })));
    await draft.waitForPictures(5);
    await pictures.card(5).getByText('Too small', { exact: true }).waitFor();
    await pictures.step(5, 'Remove');
    await draft.waitForPictures(4);
    await pictures.card(4).getByText('Blurred', { exact: true }).waitFor();
    await pictures.card(4).getByRole('button', { name: 'Take it again' }).scrollIntoViewIfNeeded();
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'pictures');
  });

  it('puts the pages in order with the keyboard, and the focus goes along', async () => {
    const [a = '', b = '', c = '', d = ''] = await ids();
    await pictures.card(4).getByRole('button', { name: 'Move picture 4 forward' }).focus();
    await ana.page.keyboard.press('Enter');
    await ana.page.getByText('Now picture 3 of 4.').waitFor();
    await pictures
      .card(3)
      .getByRole('button', { name: 'Move picture 3 forward' })
      .and(ana.page.locator(':focus'))
      .waitFor();
    expect(await ids()).toEqual([a, b, d, c]);
    await pictures.step(3, 'Remove');
    await draft.waitForPictures(3);
    await pictures.undo('Picture 3 was removed.');
    await draft.waitForPictures(4);
    expect(await ids()).toEqual([a, b, d, c]);
  });

  it('says which page shows the goods, turns it, and takes that back', async () => {
    await pictures.card(1).getByRole('checkbox', { name: 'Shows the goods and HS codes' }).check();
    const [before] = await stored();
    await pictures.step(1, 'Turn');
    await ana.page.getByText('Picture 1 was turned.').waitFor();
    const [turned] = await stored();
    expect([turned?.widthPx, turned?.heightPx]).toEqual([before?.heightPx, before?.widthPx]);
    expect([turned?.showsGoods, turned?.sharpness]).toEqual([true, before?.sharpness]);
    await pictures.undo('Picture 1 was turned.');
    expect((await stored())[0]).toEqual(before);
  });

  it('comes back after the phone closed the app for its camera app: is told, and takes the photo here', async () => {
    const opened = ana.page.waitForEvent('filechooser');
    await ana.page.getByText('Camera app').click();
    await opened;
    await waitForNote(ana.page, 'awaitedPhoto', 'licenceId');
    await ana.page.reload();
    const note = ana.page.getByRole('region', { name: 'Your photo did not arrive' });
    await note.waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'photo-lost');
    await note.getByRole('button', { name: 'Take it again' }).click();
    await pictures.shoot();
    await pictures.answer('Keep');
    await draft.waitForPictures(5);
    await note.waitFor({ state: 'detached' });
    await ana.page.reload();
    await draft.waitForPictures(5);
    expect(await note.count()).toBe(0);
    expect(ana.errors).toEqual([]);
  });

  /** Of the sent picture as this device shows it, 0 to 255. */
  async function brightnessOf(imageId: string): Promise<number> {
    const image = ana.page.getByRole('img', { name: `Picture ${(await ids()).indexOf(imageId) + 1}`, exact: true });
    return image.evaluate((shown) => {
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(shown as HTMLImageElement, 0, 0, 1, 1);
      return context?.getImageData(0, 0, 1, 1).data[0] ?? 255;
    });
  }
});
