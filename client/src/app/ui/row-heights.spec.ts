import { RowHeights } from './row-heights';

describe('heights of rows', () => {
  const build = (count: number): RowHeights => {
    const heights = new RowHeights(100);
    heights.setCount(count);
    return heights;
  };

  it('finds the rows in sight, those cut off too', () => {
    const heights = build(10_000);
    expect(heights.startOf(10_000)).toBe(1_000_000);
    expect(heights.rangeBetween(250, 1_000)).toEqual([2, 11]);
    expect(heights.rangeBetween(999_950, 1_000_500)).toEqual([9_999, 10_000]);
    expect(heights.rangeBetween(-500, 50)).toEqual([0, 1]);
  });

  it('takes rows that were drawn as they were, and the others as those', () => {
    const heights = build(4);
    expect(heights.setHeight(0, 60)).toBeTrue();
    expect(heights.setHeight(1, 80)).toBeTrue();
    expect(heights.setHeight(1, 80)).toBeFalse();
    expect([1, 2, 3, 4].map((row) => heights.startOf(row))).toEqual([60, 140, 210, 280]);
    heights.clear();
    expect(heights.startOf(4)).toBe(400);
  });

  it('forgets rows that are no more', () => {
    const heights = build(3);
    heights.setHeight(2, 500);
    heights.setCount(1);
    expect(heights.startOf(1)).toBe(100);
    expect(heights.rangeBetween(0, 5_000)).toEqual([0, 1]);
    heights.setCount(0);
    expect(heights.rangeBetween(0, 5_000)).toEqual([0, 0]);
    expect(heights.setHeight(0, 60)).toBeFalse();
  });
});
