import {
  findNextMandateStatus,
  isMandateInForce,
  MANDATE_STEPS,
  type MandateStatus,
  type MandateTerm,
} from '#domain/mandate';
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

  it('is given or refused by those who decide, never by the agent', () => {
    for (const event of ['approve', 'refuse'] as const) {
      expect(findNextMandateStatus('requested', event, ['decider'])).toBeDefined();
      expect(findNextMandateStatus('requested', event, ['agent', 'principal'])).toBeUndefined();
      expect(findNextMandateStatus('active', event, ['decider'])).toBeUndefined();
    }
  });

  it('is ended by either side; a request is taken back by the agent', () => {
    for (const hand of ['agent', 'principal', 'decider'] as const) {
      expect(findNextMandateStatus('active', 'end', [hand])).toBe('ended');
      expect(findNextMandateStatus('requested', 'end', [hand])).toBe(hand === 'agent' ? 'ended' : undefined);
    }
    expect(findNextMandateStatus('active', 'end', [])).toBeUndefined();
  });

  it('is over for good once it is refused or ended: it is asked for anew', () => {
    const final = (Object.keys(MANDATE_STEPS) as MandateStatus[]).filter(
      (it) => !Object.keys(MANDATE_STEPS[it]).length,
    );
    expect(final).toEqual(['refused', 'ended']);
  });
});
