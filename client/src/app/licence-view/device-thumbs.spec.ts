import { TestBed } from '@angular/core/testing';
import { DraftRepository } from '../storage/draft-repository';
import { ImageRepository } from '../storage/image-repository';
import { openAccount, type OpenedAccount } from '../storage/testing/open-account';
import { DeviceThumbs } from './device-thumbs';

async function drawPage(widthPx: number, heightPx: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  canvas.getContext('2d')?.fillRect(0, 0, widthPx / 2, heightPx);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

describe('small copies of pictures', () => {
  let account: OpenedAccount;
  let thumbs: DeviceThumbs;

  beforeEach(async () => {
    account = await openAccount();
    thumbs = TestBed.inject(DeviceThumbs);
  });
  afterEach(() => account.close());

  async function keepPicture(): Promise<string> {
    const { id: licenceId } = await TestBed.inject(DraftRepository).create('018f4e2a-0000-7000-8000-0000000000aa');
    const sent = await drawPage(1240, 1754);
    const size = { widthPx: 1240, heightPx: 1754, sharpness: 900 };
    const { id } = await TestBed.inject(ImageRepository).keep({
      licenceId,
      box: 2,
      sent,
      mediaType: 'image/jpeg',
      ...size,
    });
    return id;
  }

  it('are 320 px wide, upright as the picture', async () => {
    const thumb = await thumbs.load(await keepPicture());
    const bitmap = await createImageBitmap(thumb ?? new Blob());
    expect([bitmap.width, bitmap.height]).toEqual([320, 453]);
  });

  it('are made once while the account is open', async () => {
    const id = await keepPicture();
    const [first, second] = await Promise.all([thumbs.load(id), thumbs.load(id)]);
    expect(second).toBe(first);
    expect(await thumbs.load(id)).toBe(first);
  });

  it('are forgotten with the account', async () => {
    const id = await keepPicture();
    const first = await thumbs.load(id);
    account.databases.close();
    await account.databases.open(account.accountId);
    expect(await thumbs.load(id)).not.toBe(first);
  });

  it('are none of a picture the device does not hold, which may come later', async () => {
    expect(await thumbs.load('f'.repeat(64))).toBeUndefined();
  });
});
