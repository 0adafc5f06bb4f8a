import { TestBed } from '@angular/core/testing';
import type { Picture } from '#domain/licence-content';
import { DexiePictureStore } from './picture-store';
import { DraftRepository } from './draft-repository';
import { ImageRepository, type NewPicture } from './image-repository';
import { PART_BYTES, sha256 } from './image-parts';
import { PictureHeldError } from './place-picture';
import { sweepImages } from './sweep-images';
import { openAccount, type OpenedAccount, StandingClock } from './testing/open-account';

const DAY_MS = 24 * 3_600_000;
const SENT_BYTES = PART_BYTES * 2 + 1000;
const bytes = (size: number, seed: number): Blob =>
  new Blob([Uint8Array.from({ length: size }, (_, i) => (i * seed) % 251)]);

describe('pictures on the device', () => {
  let clock: StandingClock;
  let account: OpenedAccount;
  let images: ImageRepository;
  let drafts: DraftRepository;
  let licenceId: string;

  beforeEach(async () => {
    clock = new StandingClock();
    account = await openAccount(clock);
    images = TestBed.inject(ImageRepository);
    drafts = TestBed.inject(DraftRepository);
    licenceId = (await drafts.create('018f4e2a-0000-7000-8000-0000000000aa')).id;
  });
  afterEach(() => account.close());

  const picture = (changes: Partial<NewPicture> = {}): NewPicture => ({
    licenceId,
    box: 2,
    sent: bytes(SENT_BYTES, 7),
    mediaType: 'image/jpeg',
    widthPx: 2480,
    heightPx: 3508,
    sharpness: 700,
    ...changes,
  });

  it('keeps the bytes in parts of 256 KiB and names them in the draft', async () => {
    const { id } = await images.keep(picture());
    expect(id).toBe(await sha256(bytes(SENT_BYTES, 7)));
    const parts = await account.database.imageParts.where({ imageId: id }).toArray();
    expect(parts.map(({ bytes }) => bytes.size)).toEqual([PART_BYTES, PART_BYTES, 1000]);
    expect((await drafts.find(licenceId))?.content.pictures.map((it) => it.id)).toEqual([id]);
    const loaded = await images.load(id);
    expect(loaded && (await sha256(loaded))).toBe(id);
  });

  it('names nothing when what was read back is not what was written', async () => {
    account.database.imageParts.hook('reading', (part) => ({ ...part, bytes: bytes(part.bytes.size, 3) }));
    await expectAsync(images.keep(picture())).toBeRejectedWithError('The picture could not be kept on this device.');
    expect((await drafts.find(licenceId))?.content.pictures).toEqual([]);
    expect(await account.database.imageParts.count()).toBe(0);
  });

  it('leaves the draft alone when the picture cannot be noted', async () => {
    account.database.images.hook('creating', () => {
      throw new Error('killed');
    });
    await expectAsync(images.keep(picture())).toBeRejected();
    expect((await drafts.find(licenceId))?.content.pictures).toEqual([]);
  });

  it('gives the sender any stretch of the bytes, across parts', async () => {
    const { id } = await images.keep(picture());
    const store = new DexiePictureStore(account.databases.current());
    const stretch = await store.loadBytes(id, PART_BYTES - 10, PART_BYTES);
    const wanted = bytes(SENT_BYTES, 7).slice(PART_BYTES - 10, 2 * PART_BYTES - 10);
    expect(stretch && (await sha256(stretch))).toBe(await sha256(wanted));
  });

  it('gives up an original only once the server holds the picture', async () => {
    const original = await images.keepOriginal(bytes(5000, 11));
    const { id } = await images.keep(picture({ original }));
    const store = new DexiePictureStore(account.databases.current());
    await store.dropOriginals();
    expect((await account.database.images.get(id))?.originalId).not.toBeNull();
    await store.noteSent(id, SENT_BYTES, true);
    await store.dropOriginals();
    expect((await account.database.images.get(id))?.originalId).toBeNull();
    expect(await account.database.imageParts.count()).toBe(3);
  });

  it('keeps an original as long as another picture was made from it too', async () => {
    const original = await images.keepOriginal(new Blob([bytes(5000, 11)], { type: 'image/jpeg' }));
    const first = await images.keep(picture({ original }));
    const second = await images.keep(picture({ original, quarterTurns: 1, sent: bytes(3000, 5) }));
    const store = new DexiePictureStore(account.databases.current());
    await store.noteSent(first.id, SENT_BYTES, true);
    await store.dropOriginals();
    const source = await images.loadSource(second.id);
    expect([source?.file.size, source?.quarterTurns, source?.original]).toEqual([5000, 1, original]);
    expect((await images.loadSource(first.id))?.original).toBeNull();
  });

  it('gives a page of a PDF to be made anew from what is sent', async () => {
    const original = await images.keepOriginal(new Blob([bytes(5000, 11)], { type: 'application/pdf' }));
    const { id } = await images.keep(picture({ original, quarterTurns: 2 }));
    const source = await images.loadSource(id);
    expect([source?.file.size, source?.quarterTurns, source?.original]).toEqual([SENT_BYTES, 0, null]);
  });

  it('puts a picture in the place of another one, with what was measured and said of it', async () => {
    const [a, b] = [await images.keep(picture()), await images.keep(picture({ sent: bytes(10, 3) }))];
    const c = await images.keep(picture({ sent: bytes(10, 5), showsGoods: true, place: { replaces: a.id } }));
    expect((await drafts.find(licenceId))?.content.pictures).toEqual([c, b]);
    expect([c.sharpness, c.showsGoods]).toEqual([700, true]);
    await expectAsync(images.keep(picture({ sent: bytes(10, 3) }))).toBeRejectedWithError(PictureHeldError);
  });

  it('rearranges while others keep pictures, and loses none', async () => {
    const first = await images.keep(picture());
    const turn = (pictures: readonly Picture[]): readonly Picture[] => pictures.toReversed();
    const work = [3, 5, 9].flatMap((seed) => [
      images.keep(picture({ sent: bytes(10, seed) })),
      images.arrange(licenceId, turn),
    ]);
    await Promise.all(work);
    const ids = (await drafts.find(licenceId))?.content.pictures.map(({ id }) => id) ?? [];
    expect([ids.length, new Set(ids).size, ids.includes(first.id)]).toEqual([4, 4, true]);
  });

  it('keeps what was taken out a day, however old it is, and sweeps it then', async () => {
    const kept = await images.keep(picture());
    clock.pass(30 * DAY_MS);
    await images.remove(licenceId, kept.id);
    clock.pass(DAY_MS / 2);
    await sweepImages(account.database, clock.now());
    expect(await images.load(kept.id)).toBeDefined();
    clock.pass(DAY_MS);
    await sweepImages(account.database, clock.now());
    expect(await images.load(kept.id)).toBeUndefined();
    expect(await account.database.imageParts.count()).toBe(0);
  });

  it('takes a picture out of the draft so that it can be put back', async () => {
    const kept = await images.keep(picture());
    await images.remove(licenceId, kept.id);
    expect((await drafts.find(licenceId))?.content.pictures).toEqual([]);
    await drafts.change(licenceId, { pictures: [kept] });
    expect(await images.load(kept.id)).toBeDefined();
  });
});
