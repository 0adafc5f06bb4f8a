import { WHOLE_PICTURE, pan, turnRight, zoomAt } from './picture-place';

describe('picture place', () => {
  it('keeps the point under the pointer where it is', () => {
    const place = zoomAt(WHOLE_PICTURE, 2, 100, -50);
    expect(place).toEqual({ scale: 2, x: -100, y: 50, turn: 0 });
  });

  it('is never smaller than the whole nor larger than eight times', () => {
    expect(zoomAt({ ...WHOLE_PICTURE, scale: 2, x: 30, y: 9 }, 0.1)).toEqual(WHOLE_PICTURE);
    expect(zoomAt(WHOLE_PICTURE, 100).scale).toBe(8);
  });

  it('does not move the picture out of its frame', () => {
    expect(pan(WHOLE_PICTURE, 50, 50, 400, 600)).toEqual(WHOLE_PICTURE);
    const moved = pan({ ...WHOLE_PICTURE, scale: 2 }, 1000, -1000, 400, 600);
    expect(moved).toEqual({ scale: 2, x: 200, y: -300, turn: 0 });
  });

  it('turns by quarters and starts again after four', () => {
    const turns = [1, 2, 3, 4].reduce((place) => turnRight(place), WHOLE_PICTURE);
    expect(turns).toEqual(WHOLE_PICTURE);
    expect(turnRight({ ...WHOLE_PICTURE, scale: 3 })).toEqual({ ...WHOLE_PICTURE, turn: 90 });
  });
});
