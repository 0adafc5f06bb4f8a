import type { HistoryEntry } from '#contract/licence';
import { buildGrant } from '../licence-view/testing/build-view';
import { correctableUntil, lastDecision, toClearanceDecisions } from './clearance-decisions';

const AT = '2026-03-20T10:00:00.000Z';
const grant = buildGrant({ role: 'customs', companyId: null, officeCode: 'BE101000', holder: 'Antwerpen (BE101000)' });
const decided = (kind: string, actedFor = grant.holder): HistoryEntry => ({
  version: 3,
  kind,
  by: 'Carla Maes',
  actedFor,
  at: AT,
  deviceAt: AT,
  words: '',
  details: {},
});
const after = (hours: number) => new Date(Date.parse(AT) + hours * 3_600_000);

describe('the decisions of customs', () => {
  it('can be corrected within a day, by the office that took them', () => {
    const licence = { history: [decided('clear')] };
    expect(correctableUntil(licence, grant)).toEqual(after(24));
    const at = (hours: number) => toClearanceDecisions(['correct'], licence, grant, after(hours));
    expect(at(23.9)).toEqual(['correct']);
    expect(at(24)).toEqual([]);
  });

  it('cannot be corrected by another office', () => {
    const licence = { history: [decided('refuse', 'Zeebrugge (BE343000)')] };
    expect(correctableUntil(licence, grant)).toBeNull();
    expect(toClearanceDecisions(['correct'], licence, grant, after(1))).toEqual([]);
  });

  it('are shown until they are taken back', () => {
    const cleared = decided('clear');
    expect(lastDecision({ history: [decided('validate'), cleared] })).toBe(cleared);
    expect(lastDecision({ history: [cleared, decided('correct')] })).toBeNull();
    expect(lastDecision({ history: [decided('validate')] })).toBeNull();
  });
});
