import { findPictureFault } from '#domain/values/picture-fault';

describe('findPictureFault', () => {
  const page = { widthPx: 1000, heightPx: 1414, sharpness: 200 };

  it('finds nothing in a sharp page of 120 dots per inch', () => {
    expect(findPictureFault(page)).toBeNull();
  });

  it('names a picture with too few pixels, and one that is blurred', () => {
    expect(findPictureFault({ ...page, widthPx: 999 })).toBe('small');
    expect(findPictureFault({ ...page, sharpness: 199 })).toBe('blurred');
  });

  it('does not guess what nobody measured', () => {
    expect(findPictureFault({ widthPx: 1000, heightPx: 1414 })).toBeNull();
  });
});
