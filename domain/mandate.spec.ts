import { isMandateInForce, type MandateTerm } from '#domain/mandate';
import { parsePlainDate } from '#domain/values/plain-date';

const term: MandateTerm = { status: 'active', from: parsePlainDate('2026-03-01'), until: parsePlainDate('2026-03-31') };
const on = (day: string, changes: Partial<MandateTerm> = {}) =>
  isMandateInForce({ ...term, ...changes }, parsePlainDate(day));

describe('a mandate', () => {
  it('holds from its first to its last day', () => {
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => on(day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('without a last day goes on until it is ended', () => {
    expect(on('2036-01-01', { until: null })).toBeTrue();
    expect(on('2036-01-01', { until: null, status: 'ended' })).toBeFalse();
  });

  it('holds for nobody before it is given', () => {
    expect(on('2026-03-02', { status: 'requested' })).toBeFalse();
    expect(on('2026-03-02', { status: 'refused' })).toBeFalse();
  });
});
