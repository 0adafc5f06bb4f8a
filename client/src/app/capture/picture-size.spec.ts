import { sentSize } from './picture-size';

describe('sentSize', () => {
  it('makes the longest side 3000 px and keeps the shape', () => {
    expect(sentSize({ widthPx: 3000 * 2, heightPx: 4000 * 2 })).toEqual({ widthPx: 2250, heightPx: 3000 });
  });

  it('never enlarges, and never loses a side', () => {
    expect(sentSize({ widthPx: 640, heightPx: 480 })).toEqual({ widthPx: 640, heightPx: 480 });
    expect(sentSize({ widthPx: 60_000, heightPx: 2 })).toEqual({ widthPx: 3000, heightPx: 1 });
  });
});
