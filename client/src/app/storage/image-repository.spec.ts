import { TestBed } from '@angular/core/testing';
import { DexiePictureStore } from './picture-store';
import { DraftRepository } from './draft-repository';
import { ImageRepository, type NewPicture } from './image-repository';
import { PART_BYTES, sha256 } from './image-parts';
import { openAccount, type OpenedAccount } from './testing/open-account';

const SENT_BYTES = PART_BYTES * 2 + 1000;
const bytes = (size: number, seed: number): Blob =>
  new Blob([Uint8Array.from({ length: size }, (_, i) => (i * seed) % 251)]);

describe('pictures on the device', () => {
  let account: OpenedAccount;
  let images: ImageRepository;
  let drafts: DraftRepository;
  let licenceId: string;

  beforeEach(async () => {
    account = await openAccount();
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
    const { id } = await images.keep(picture({ original: bytes(5000, 11) }));
    const store = new DexiePictureStore(account.databases.current());
    await store.dropOriginals();
    expect((await account.database.images.get(id))?.originalId).not.toBeNull();
    await store.noteSent(id, SENT_BYTES, true);
    await store.dropOriginals();
    expect((await account.database.images.get(id))?.originalId).toBeNull();
    expect(await account.database.imageParts.count()).toBe(3);
  });

  it('takes a picture out of the draft so that it can be put back', async () => {
    const kept = await images.keep(picture());
    await images.remove(licenceId, kept.id);
    expect((await drafts.find(licenceId))?.content.pictures).toEqual([]);
    await drafts.change(licenceId, { pictures: [kept] });
    expect(await images.load(kept.id)).toBeDefined();
  });
});
