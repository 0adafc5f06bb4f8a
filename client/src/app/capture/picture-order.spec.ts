import type { Picture, PictureBox } from '#domain/licence-content';
import { movePicture, restorePicture } from './picture-order';

const picture = (id: string, box: PictureBox): Picture => ({
  id,
  box,
  mediaType: 'image/jpeg',
  sizeBytes: 1,
  widthPx: 1,
  heightPx: 1,
});
const ids = (pictures: readonly Picture[]): string => pictures.map(({ id }) => id).join('');

describe('movePicture', () => {
  const pictures = [picture('a', 2), picture('x', 17), picture('b', 2), picture('c', 2)];

  it('moves within the box only', () => {
    expect(ids(movePicture(pictures, 'b', -1))).toBe('bxac');
    expect(ids(movePicture(pictures, 'b', 1))).toBe('axcb');
  });

  it('stays at either end', () => {
    expect(ids(movePicture(pictures, 'a', -1))).toBe('axbc');
    expect(ids(movePicture(pictures, 'x', 1))).toBe('axbc');
  });
});

describe('restorePicture', () => {
  const [a, b, c] = [picture('a', 2), picture('b', 2), picture('c', 2)] as const;

  it('puts a removed picture back in its place, once', () => {
    const restored = restorePicture([a, c], b, [a, b, c]);
    expect(ids(restored)).toBe('abc');
    expect(ids(restorePicture(restored, b, [a, b, c]))).toBe('abc');
  });
});
