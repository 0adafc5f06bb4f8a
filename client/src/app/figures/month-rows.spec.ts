import { toMonthRows } from './month-rows';

describe('the months of a year', () => {
  it('are twelve, with what was turned away by either authority together', () => {
    const rows = toMonthRows([
      { what: 'received', month: 1, licences: 5 },
      { what: 'rejected', month: 1, licences: 2 },
      { what: 'refused', month: 1, licences: 1 },
      { what: 'cleared', month: 12, licences: 4 },
    ]);
    expect(rows.length).toBe(12);
    expect(rows[0]).toEqual({ month: 1, received: 5, cleared: 0, turnedAway: 3 });
    expect(rows[11]).toEqual({ month: 12, received: 0, cleared: 4, turnedAway: 0 });
    expect(rows[5]).toEqual({ month: 6, received: 0, cleared: 0, turnedAway: 0 });
  });
});
