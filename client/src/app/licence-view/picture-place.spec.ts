import { WHOLE_PICTURE, pan, turnRight, zoomAt } from './picture-place';

describe('picture place', () => {
  const frame = { width: 400, height: 600 };
  const middle = { x: 0, y: 0 };

  it('keeps the point under the pointer where it is', () => {
    const place = zoomAt(WHOLE_PICTURE, 2, { x: 100, y: -50 }, frame);
    expect(place).toEqual({ scale: 2, x: -100, y: 50, turn: 0 });
  });

  it('is never smaller than the whole nor larger than eight times', () => {
    expect(zoomAt({ ...WHOLE_PICTURE, scale: 2, x: 30, y: 9 }, 0.1, middle, frame)).toEqual(WHOLE_PICTURE);
    expect(zoomAt(WHOLE_PICTURE, 100, middle, frame).scale).toBe(8);
  });

  it('leaves no empty frame when it becomes smaller away from the middle', () => {
    const atEdge = { ...WHOLE_PICTURE, scale: 4, x: 600, y: 0 };
    expect(zoomAt(atEdge, 0.5, { x: 200, y: 0 }, frame)).toEqual({ scale: 2, x: 200, y: 0, turn: 0 });
  });

  it('moves to the edge of the frame and no further', () => {
    expect(pan(WHOLE_PICTURE, { x: 50, y: 50 }, frame)).toEqual(WHOLE_PICTURE);
    const moved = pan({ ...WHOLE_PICTURE, scale: 2 }, { x: 1000, y: -1000 }, frame);
    expect(moved).toEqual({ scale: 2, x: 200, y: -300, turn: 0 });
  });

  it('turns by quarters and starts again after four', () => {
    const turns = [1, 2, 3, 4].reduce((place) => turnRight(place), WHOLE_PICTURE);
    expect(turns).toEqual(WHOLE_PICTURE);
    expect(turnRight({ ...WHOLE_PICTURE, scale: 3 })).toEqual({ ...WHOLE_PICTURE, turn: 90 });
  });
});
