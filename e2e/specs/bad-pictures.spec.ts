import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildPdf } from '#contract/testing/build-pdf';
import { DraftScreen, type ChosenFile } from '#e2e/screens/draft-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { ApiCaller, describeProblem } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import type { Person } from '#e2e/support/person';
import { makeBlankPdf, toPdfFile, toScannedPage } from '#e2e/support/pdf-files';
import { makeBomb, makeHugeFile, takePhoto } from '#e2e/support/pictures';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NUMBER = '26.90002-00001.001-ID-BE';
const MIB = 1024 * 1024;
const scan = readFileSync('e2e/fixtures/01-scan.jpg');
const jpeg = (name: string, buffer: Buffer): ChosenFile => ({ name, mimeType: 'image/jpeg', buffer });

describe('Ana chooses files that are no pictures', () => {
  let world: StoryWorld;
  let ana: Person;
  let draft: DraftScreen;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    draft = new DraftScreen(ana.page);
    id = await draft.begin();
    await draft.type(draft.number, NUMBER);
    await draft.goToPictures();
    await draft.choose([await takePhoto('page 1.jpg'), jpeg('page 2.jpg', scan)]);
    await draft.waitForPictures(2);
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const BAD: readonly (readonly [what: string, make: () => ChosenFile, words: string])[] = [
    [
      'a text that calls itself a picture',
      () => jpeg('letter.jpg', Buffer.from('Dear customs, '.repeat(5_000))),
      '“letter.jpg” could not be read. Choose a JPEG, PNG, WebP picture or a PDF.',
    ],
    [
      'a JPEG that ends in its middle',
      () => jpeg('half.jpg', scan.subarray(0, scan.length / 2)),
      '“half.jpg” could not be read. Choose a JPEG, PNG, WebP picture or a PDF.',
    ],
    ['an empty file', () => jpeg('empty.jpg', Buffer.alloc(0)), '“empty.jpg” is empty.'],
    ['a decompression bomb', () => makeBomb('bomb.png', 20_000), '“bomb.png” has too many pixels.'],
    [
      'a letter',
      () => ({ name: 'letter.docx', mimeType: 'application/msword', buffer: Buffer.from('Dear customs') }),
      '“letter.docx” is not a picture. Choose a JPEG, PNG, WebP picture or a PDF.',
    ],
    [
      'a PDF that ends after its first line',
      () => toPdfFile('torn.pdf', Buffer.from('%PDF-1.7')),
      '“torn.pdf” could not be read. Choose a JPEG, PNG, WebP picture or a PDF.',
    ],
    ['an empty PDF', () => toPdfFile('empty.pdf', Buffer.alloc(0)), '“empty.pdf” is empty.'],
    ['a PDF without a page', () => makeBlankPdf('blank.pdf', 0), '“blank.pdf” has no page.'],
    [
      'a PDF that asks for a password',
      () => toPdfFile('secret.pdf', buildPdf([{}], { isEncrypted: true })),
      '“secret.pdf” asks for a password. Save it without one, or photograph its pages.',
    ],
    [
      'a PDF of 300 pages, before the first one is made',
      () => makeBlankPdf('book.pdf', 300),
      '“book.pdf” has 300 pages; this licence has room for 38 more pictures.',
    ],
    [
      'a PDF whose picture is beyond a phone',
      () => toPdfFile('poster.pdf', buildPdf([toScannedPage(scan, 20_000, 20_000)])),
      'Page 1 of “poster.pdf” is too large for this device. Photograph the page instead.',
    ],
  ];
  for (const [what, make, words] of BAD) {
    it(`refuses ${what} in words, and keeps the other pictures`, async () => {
      await draft.choose([make()]);
      const [said] = await draft.refusals();
      expect(said).toContain(words);
      await draft.waitForPictures(2);
    });
  }

  it('refuses a file of more bytes than are taken in words, and keeps the other pictures', async () => {
    const path = makeHugeFile('huge.jpg', scan, 41 * MIB);
    await draft.choose(path);
    expect(await draft.refusals()).toEqual(['“huge.jpg” is too large: at most 40 MB.']);
    await draft.waitForPictures(2);
    rmSync(dirname(path), { recursive: true });
  });

  it('says it so that everyone can read it', async () => {
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'picture-refused');
  });

  it('takes the good file among bad ones', async () => {
    await draft.choose([
      jpeg('letter.jpg', Buffer.from('no')),
      await takePhoto('page 3.jpg'),
      makeBomb('b.png', 20_000),
    ]);
    expect((await draft.refusals()).length).toBe(2);
    await draft.waitForPictures(3);
  });

  it('brings the draft and its good pictures to the server', async () => {
    await draft.backToForm();
    await draft.backToList();
    const outbox = new OutboxScreen(ana.page);
    await outbox.open();
    await outbox.waitUntilEmpty();
    const joris = await ApiCaller.enter(world.product.origin, 'Joris Peeters');
    const licence = (await joris.listLicences()).find((it) => it.id === id);
    expect(licence?.content.pictures.length).toBe(3);
    const daan = await ApiCaller.enter(world.product.origin, 'Daan de Vries');
    for (const picture of licence?.content.pictures ?? []) {
      expect((await joris.call('GET', `/api/images/${picture.id}`)).status).toBe(200);
      expect(describeProblem(await daan.call('GET', `/api/images/${picture.id}`))).toBe('404 not-found');
    }
    expect(ana.errors).toEqual([]);
  });
});
