import { todayIn } from './today-in';

describe('todayIn', () => {
  const justAfterMidnightInBrussels = Date.parse('2026-03-31T22:30:00Z');

  it('is the date of the country of entry, not of the device', () => {
    expect(todayIn('Europe/Brussels', justAfterMidnightInBrussels) as string).toBe('2026-04-01');
    expect(todayIn('America/Martinique', justAfterMidnightInBrussels) as string).toBe('2026-03-31');
  });
});
