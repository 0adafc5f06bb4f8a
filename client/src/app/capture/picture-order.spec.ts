import type { Picture, PictureBox } from '#domain/licence-content';
import { confirmGoods, movePicture, putBack, restorePicture } from './picture-order';

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

describe('putBack', () => {
  const [a, b, c] = [picture('a', 2), picture('b', 2), picture('c', 2)] as const;

  it('puts the old picture where the new one stands, also when pages moved since', () => {
    expect(ids(putBack([c, b], 'c', a))).toBe('ab');
    expect(ids(putBack([b], 'c', a))).toBe('ba');
    expect(ids(putBack([a, b], 'a', a))).toBe('ab');
  });
});

describe('confirmGoods', () => {
  it('says it of one picture, and takes it back', () => {
    const said = confirmGoods([picture('a', 2), picture('b', 2)], 'b', true);
    expect(said.map(({ showsGoods }) => showsGoods)).toEqual([undefined, true]);
    expect(confirmGoods(said, 'b', false)[1]?.showsGoods).toBeFalse();
  });
});
