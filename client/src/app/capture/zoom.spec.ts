import { FIT, pan, zoomAt } from './zoom';

describe('zoom', () => {
  const area = { width: 400, height: 800 };

  it('keeps the point under the finger where it is', () => {
    const point = { x: 50, y: -100 };
    const zoom = zoomAt(FIT, 2, point, area);
    expect((point.x - zoom.x) / zoom.scale).toBe(50);
    expect((point.y - zoom.y) / zoom.scale).toBe(-100);
  });

  it('stays between the whole picture and eight times', () => {
    expect(zoomAt(FIT, 100, FIT, area).scale).toBe(8);
    expect(zoomAt(zoomAt(FIT, 3, { x: 200, y: 0 }, area), 0.01, FIT, area)).toEqual(FIT);
  });

  it('moves to the edge and no further', () => {
    expect(pan(FIT, 50, 50, area)).toEqual(FIT);
    expect(pan({ scale: 2, x: 0, y: 0 }, 1000, -1000, area)).toEqual({ scale: 2, x: 200, y: -400 });
  });
});
