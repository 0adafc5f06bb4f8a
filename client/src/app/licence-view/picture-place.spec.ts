import {
  WHOLE_PICTURE,
  aroundSpot,
  atFullWidth,
  pan,
  pointOf,
  settle,
  spotAt,
  turnRight,
  zoomAt,
} from './picture-place';

describe('picture place', () => {
  const frame = { width: 400, height: 600 };
  const framing = { frame, picture: { width: 800, height: 1200 } };
  const whole = settle(WHOLE_PICTURE, framing);
  const middle = { x: 0, y: 0 };

  it('begins with the whole picture in the frame', () => {
    expect(whole).toEqual({ scale: 0.5, x: 0, y: 0, turn: 0 });
  });

  it('keeps the point under the pointer where it is', () => {
    expect(zoomAt(whole, 2, { x: 100, y: -50 }, framing)).toEqual({ scale: 1, x: -100, y: 50, turn: 0 });
  });

  it('is never smaller than the whole nor larger than eight times', () => {
    expect(zoomAt({ ...whole, scale: 1, x: 30, y: 9 }, 0.1, middle, framing)).toEqual(whole);
    expect(zoomAt(whole, 100, middle, framing).scale).toBe(4);
  });

  it('leaves no empty frame when it becomes smaller away from the middle', () => {
    const atEdge = { ...whole, scale: 2, x: 600, y: 0 };
    expect(zoomAt(atEdge, 0.5, { x: 200, y: 0 }, framing)).toEqual({ scale: 1, x: 200, y: 0, turn: 0 });
  });

  it('moves to the edge of the frame and no further, and not at all where there is nothing more', () => {
    expect(pan(whole, { x: 50, y: 50 }, framing)).toEqual(whole);
    expect(pan({ ...whole, scale: 1 }, { x: 1000, y: -1000 }, framing)).toEqual({ scale: 1, x: 200, y: -300, turn: 0 });
    const low = { frame: { width: 400, height: 200 }, picture: framing.picture };
    const narrow = settle({ ...whole, scale: 0.25 }, low);
    expect(pan(narrow, { x: 90, y: -20 }, low)).toEqual({ scale: 0.25, x: 0, y: -20, turn: 0 });
  });

  it('stays as large and around the same point when the frame becomes lower, and comes back when it grows', () => {
    const read = { ...whole, scale: 1, x: 0, y: 120 };
    const low = { ...framing, frame: { width: 400, height: 150 } };
    expect(settle(read, low)).toEqual(read);
    expect(settle(read, framing)).toEqual(read);
  });

  it('begins at full width with the top of the page where the frame is low', () => {
    const low = { ...framing, frame: { width: 400, height: 200 } };
    expect(settle(atFullWidth(low), low)).toEqual({ scale: 0.5, x: 0, y: 200, turn: 0 });
  });

  it('turns by quarters, whole each time, and starts again after four', () => {
    const turns = [1, 2, 3, 4].reduce((place) => turnRight(place), WHOLE_PICTURE);
    expect(turns).toEqual(WHOLE_PICTURE);
    const lying = settle(turnRight({ ...whole, scale: 3 }), framing);
    expect(lying.turn).toBe(90);
    expect(lying.scale).toBeCloseTo(400 / 1200);
  });

  it('knows the spot under a finger, however the picture lies, and none beside it', () => {
    expect(spotAt(whole, middle, framing)).toEqual({ x: 0.5, y: 0.5 });
    expect(spotAt(whole, { x: -200, y: -300 }, framing)).toEqual({ x: 0, y: 0 });
    const lying = settle(turnRight(whole), framing);
    expect(spotAt(lying, { x: 0, y: 200 }, framing)).toBeNull();
    const spot = { x: 0.25, y: 0.75 };
    for (const turn of [0, 90, 180, 270] as const) {
      const place = { ...whole, scale: 1, x: 30, y: -20, turn };
      const found = spotAt(place, pointOf(place, spot, framing), framing);
      expect([found?.x, found?.y]).toEqual([0.25, 0.75]);
    }
  });

  it('turns a spot with the picture: the top left goes to the top right', () => {
    const { x, y } = pointOf({ ...whole, turn: 90 }, { x: 0, y: 0 }, framing);
    expect([Math.round(x), Math.round(y)]).toEqual([300, -200]);
  });

  it('shows a spot enlarged, in the middle where the edges let it', () => {
    const inside = aroundSpot(whole, { x: 0.5, y: 0.4 }, framing);
    expect(inside.scale).toBe(1.25);
    expect(Math.round(pointOf(inside, { x: 0.5, y: 0.4 }, framing).y)).toBe(0);
    expect(aroundSpot(whole, { x: 0, y: 0 }, framing)).toEqual({ scale: 1.25, x: 300, y: 450, turn: 0 });
  });
});
