import { toClockError } from './clock-error';

describe('F12: how wrong the clock of the device is', () => {
  const HOUR_MS = 3_600_000;

  it('is told in the unit that says it best', () => {
    expect(toClockError(48 * HOUR_MS, 'en')).toEqual({ direction: 'behind', amount: '2 days' });
    expect(toClockError(-36 * HOUR_MS, 'en')).toEqual({ direction: 'ahead', amount: '36 hours' });
    expect(toClockError(6 * 60_000, 'en')).toEqual({ direction: 'behind', amount: '6 minutes' });
  });
});
