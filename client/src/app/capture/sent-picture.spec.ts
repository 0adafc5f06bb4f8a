import { PictureError } from './picture-error';
import { makeSentPicture } from './sent-picture';

describe('makeSentPicture', () => {
  async function makeFile(widthPx: number, heightPx: number): Promise<File> {
    const canvas = new OffscreenCanvas(widthPx, heightPx);
    const context = canvas.getContext('2d');
    context?.fillRect(0, 0, widthPx / 2, heightPx);
    return new File([await canvas.convertToBlob({ type: 'image/png' })], 'page.png', { type: 'image/png' });
  }

  it('makes a JPEG whose longest side is 3000 px, and keeps the original', async () => {
    const file = await makeFile(4000, 100);
    const picture = await makeSentPicture(file);
    expect([picture.widthPx, picture.heightPx, picture.mediaType]).toEqual([3000, 75, 'image/jpeg']);
    expect(picture.original).toBe(file);
    const start = new Uint8Array(await picture.sent.slice(0, 3).arrayBuffer());
    expect([...start]).toEqual([0xff, 0xd8, 0xff]);
  });

  it('turns the picture upright and leaves EXIF behind', async () => {
    const canvas = new OffscreenCanvas(40, 20);
    canvas.getContext('2d')?.fillRect(0, 0, 40, 20);
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg' });
    const turned = new File([jpeg.slice(0, 2), exifWithOrientation(6), jpeg.slice(2)], 'photo.jpg', {
      type: 'image/jpeg',
    });
    const picture = await makeSentPicture(turned);
    expect([picture.widthPx, picture.heightPx]).toEqual([20, 40]);
    expect(await picture.sent.text()).not.toContain('Exif');
  });

  it('says why a file is not a picture', async () => {
    const broken = new File(['not a jpeg'], 'broken.jpg', { type: 'image/jpeg' });
    await expectAsync(makeSentPicture(broken)).toBeRejectedWith(jasmine.any(PictureError));
    await makeSentPicture(broken).catch((error: PictureError) => expect(error.problem).toBe('unreadable'));
  });
});

/** An APP1 segment with one entry: the orientation (6: turned by a quarter). */
function exifWithOrientation(orientation: number): Blob {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return new Blob([new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body])]);
}
