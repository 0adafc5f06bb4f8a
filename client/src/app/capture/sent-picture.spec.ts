import { hasHiddenData } from '#domain/pictures/hidden-data';
import { BLURRED_BELOW } from '#domain/values/sharpness';
import { PictureError } from './picture-error';
import { makeSentPicture } from './sent-picture';
import { drawCorner, findCorner } from './testing/corner-picture';

describe('makeSentPicture', () => {
  async function makeFile(widthPx: number, heightPx: number, blurPx = 0): Promise<File> {
    const canvas = new OffscreenCanvas(widthPx, heightPx);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas.');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, widthPx, heightPx);
    context.fillStyle = '#000';
    context.filter = `blur(${blurPx}px)`;
    for (let y = 10; y < heightPx; y += 20) context.fillText('Peeters Hout NV, 12.345 m3 '.repeat(40), 0, y);
    return new File([await canvas.convertToBlob({ type: 'image/png' })], 'page.png', { type: 'image/png' });
  }

  it('makes a JPEG whose longest side is 3000 px', async () => {
    const picture = await makeSentPicture(await makeFile(4000, 100));
    expect([picture.widthPx, picture.heightPx, picture.mediaType]).toEqual([3000, 75, 'image/jpeg']);
    const start = new Uint8Array(await picture.sent.slice(0, 3).arrayBuffer());
    expect([...start]).toEqual([0xff, 0xd8, 0xff]);
  });

  it('measures how sharp it is', async () => {
    const sharp = await makeSentPicture(await makeFile(1000, 1400));
    const blurred = await makeSentPicture(await makeFile(1000, 1400, 4));
    expect(sharp.sharpness).toBeGreaterThan(BLURRED_BELOW);
    expect(blurred.sharpness).toBeLessThan(BLURRED_BELOW);
    expect(Number.isInteger(sharp.sharpness)).toBeTrue();
  });

  // Where the corner that is stored at the top left belongs, by the orientation of EXIF (CIPA DC-008, 4.6.4 A).
  const UPRIGHT = [
    'top left',
    'top right',
    'bottom right',
    'bottom left',
    'top left',
    'top right',
    'bottom right',
    'bottom left',
  ];
  for (const [index, corner] of UPRIGHT.entries())
    it(`turns a picture with orientation ${index + 1} upright and leaves EXIF behind`, async () => {
      const picture = await makeSentPicture(await drawCorner(40, 20, index + 1));
      expect([picture.widthPx, picture.heightPx]).toEqual(index < 4 ? [40, 20] : [20, 40]);
      expect(await findCorner(picture.sent)).toBe(corner);
      expect(await picture.sent.text()).not.toContain('Exif');
    });

  it('A21: leaves behind where and with what a picture was taken, and all that stands behind its end', async () => {
    const canvas = new OffscreenCanvas(40, 20);
    canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
    const plain = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    // An EXIF block with a GPS directory and nothing in it yet.
    const exif = '\xff\xe1\0\x24Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\0';
    const told = Uint8Array.from(exif, (letter) => letter.charCodeAt(0));
    const film = new TextEncoder().encode('a film of the moment');
    const taken = [plain.subarray(0, 2), told, plain.subarray(2), film];
    const file = new File(taken, 'photo.jpg', { type: 'image/jpeg' });
    expect(hasHiddenData(new Uint8Array(await file.arrayBuffer()))).toBeTrue();
    const { sent } = await makeSentPicture(file);
    expect(hasHiddenData(new Uint8Array(await sent.arrayBuffer()))).toBeFalse();
    expect((await createImageBitmap(sent)).width).toBe(40);
  });

  it('turns it further by quarters, clockwise', async () => {
    const corners = await Promise.all(
      [0, 1, 2, 3].map(async (turns) => findCorner((await makeSentPicture(await drawCorner(40, 20, 6), turns)).sent)),
    );
    expect(corners).toEqual(['top right', 'bottom right', 'bottom left', 'top left']);
    const across = await makeSentPicture(await drawCorner(40, 20, 1), 1);
    expect([across.widthPx, across.heightPx]).toEqual([20, 40]);
  });

  it('says why a file is not a picture', async () => {
    const broken = new File(['not a jpeg'], 'broken.jpg', { type: 'image/jpeg' });
    await expectAsync(makeSentPicture(broken)).toBeRejectedWith(jasmine.any(PictureError));
    await makeSentPicture(broken).catch((error: PictureError) => expect(error.problem).toBe('unreadable'));
  });
});
