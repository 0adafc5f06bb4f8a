import { backOffMs, LONGEST_WAIT_MS } from './back-off';

describe('the wait between two tries', () => {
  it('doubles with each failure and never exceeds a minute', () => {
    expect([1, 2, 3, 6, 50].map((failures) => backOffMs(failures, 0.999999))).toEqual([
      2000, 4000, 8000, 60_000, 60_000,
    ]);
    expect(backOffMs(9, 0.999999)).toBeLessThanOrEqual(LONGEST_WAIT_MS);
  });

  it('is spread over the whole of it, so that devices do not come back together', () => {
    expect(backOffMs(3, 0)).toBe(0);
    expect(backOffMs(3, 0.5)).toBe(4000);
  });
});
