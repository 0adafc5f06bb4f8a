import { findPictureOf } from './picture-of-box';

describe('the picture beside a box', () => {
  const pictures = [{ box: 2 }, { box: 2 }, { box: 17 }, { box: 18 }] as const;

  it('is that of the box where it has one, else of the paper', () => {
    expect(findPictureOf(17, pictures, 0)).toBe(2);
    expect(findPictureOf(18, pictures, 0)).toBe(3);
    expect(findPictureOf(3, pictures, 3)).toBe(0);
    expect(findPictureOf(17, [{ box: 2 }, { box: 18 }], 1)).toBe(0);
  });

  it('stays when it is such a one, or when there is none', () => {
    expect(findPictureOf(3, pictures, 1)).toBe(1);
    expect(findPictureOf(2, pictures, 1)).toBe(1);
    expect(findPictureOf(18, [{ box: 2 }], 0)).toBe(0);
    expect(findPictureOf(1, [], 0)).toBe(0);
  });
});
