import { readAnnouncedSize } from './announced-size';

describe('readAnnouncedSize', () => {
  for (const type of ['image/png', 'image/jpeg', 'image/webp'])
    it(`reads the size of ${type} as the browser writes it`, async () => {
      const canvas = new OffscreenCanvas(321, 123);
      canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
      const picture = await canvas.convertToBlob({ type });
      expect(picture.type).toBe(type);
      expect(await readAnnouncedSize(picture)).toEqual({ widthPx: 321, heightPx: 123 });
    });

  it('passes over what stands before the frame of a JPEG', async () => {
    const bytes = [0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 0xff, 0xfe, 0xff, 0xfd, 3];
    expect(await readAnnouncedSize(new Blob([new Uint8Array(bytes)]))).toEqual({ widthPx: 0xfffd, heightPx: 0xfffe });
  });

  it('knows nothing of other formats, of half a head and of nothing', async () => {
    expect(await readAnnouncedSize(new Blob(['Dear customs, this is no picture at all']))).toBeNull();
    expect(await readAnnouncedSize(new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 80])]))).toBeNull();
    expect(await readAnnouncedSize(new Blob([]))).toBeNull();
  });
});
