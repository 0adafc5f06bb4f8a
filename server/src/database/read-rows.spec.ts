import { toWireInstant } from '#server/database/read-rows';

describe('toWireInstant', () => {
  it('writes an instant of PostgreSQL as ISO 8601 with milliseconds', () => {
    expect(toWireInstant('2026-03-01 10:11:12+00')).toBe('2026-03-01T10:11:12.000Z');
    expect(toWireInstant('2026-03-01 10:11:12.3+00')).toBe('2026-03-01T10:11:12.300Z');
    expect(toWireInstant('2026-03-01 10:11:12.345678+00')).toBe('2026-03-01T10:11:12.345Z');
  });

  it('reads other zones too', () => {
    expect(toWireInstant('2026-03-01 10:11:12+05:30')).toBe('2026-03-01T04:41:12.000Z');
  });
});
