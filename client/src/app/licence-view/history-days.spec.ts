import type { HistoryEvent, HistoryRead, LicenceHistory } from '#contract/history';
import type { Change } from '#domain/changes/list-changes';
import { isChange, toDays, type KnownEntry } from './history-days';

const AT = {
  lodged: '2026-03-01T10:00:00.000Z',
  later: '2026-03-01T11:00:00.000Z',
  decided: '2026-03-05T10:00:00.000Z',
};
const entry = (version: number, kind: string, at: string): KnownEntry => ({
  version,
  kind,
  by: 'Ana Peeters',
  actedFor: 'Peeters Hout NV',
  at,
  deviceAt: at,
  words: '',
  details: {},
});
const history = [entry(1, 'submit', AT.lodged), entry(2, 'remark', AT.later), entry(3, 'validate', AT.decided)];
const submitted = { validation: 'submitted', clearance: 'notCleared' } as const;
const event = (version: number, more: Partial<HistoryEvent> = {}): HistoryEvent => ({
  version,
  before: submitted,
  after: submitted,
  device: null,
  changes: [],
  pictures: null,
  ...more,
});
const change: Change = { box: 3, path: '/licenceNumber', line: null, before: '', after: '26.1' };
const read: HistoryRead = { at: '2026-03-03T10:00:00.000Z', by: '', actedFor: 'FPS', what: ['page'], device: null };
const told: LicenceHistory = {
  licenceId: '018f4e2a-0000-7000-8000-000000000001',
  version: 3,
  events: [
    event(1, { before: null, changes: [change] }),
    event(2),
    event(3, { after: { ...submitted, validation: 'validated' } }),
  ],
  reads: [read],
};
const keysOf = (days: ReturnType<typeof toDays>) => days.map(({ entries }) => entries.map(({ key }) => key));

describe('the days of a history', () => {
  it('come newest first, and so do their entries', () => {
    expect(keysOf(toDays({ history, late: [], told: null }, false))).toEqual([['3'], ['2', '1']]);
  });

  it('have the openings of the day; a day of nothing but openings is one too', () => {
    const days = toDays({ history, late: [], told }, false);
    expect(days.map(({ entries, reads }) => [entries.length, reads.length])).toEqual([
      [1, 0],
      [0, 1],
      [2, 0],
    ]);
  });

  it('tell what each entry changed, as far as it is known', () => {
    const [, , first] = toDays({ history, late: [], told }, false);
    expect(first?.entries.at(-1)?.changes).toEqual([change]);
    const [, bare] = toDays({ history, late: [], told: null }, false);
    expect(bare?.entries.at(-1)?.changes).toEqual([]);
  });

  it('leave out what changed nothing, openings and late decisions when only changes are wanted', () => {
    const late = [
      { ...history[0]!, id: told.licenceId, kind: 'clear', firstVersion: 3, at: '2026-03-06T10:00:00.000Z' },
    ];
    expect(keysOf(toDays({ history, late, told }, false))[0]).toEqual([told.licenceId]);
    expect(keysOf(toDays({ history, late, told }, true))).toEqual([['3'], ['1']]);
    expect(keysOf(toDays({ history, late, told: null }, true))).toEqual([['3'], ['1']]);
  });

  it('count a move of a state as a change', () => {
    const [day] = toDays({ history, late: [], told }, false);
    expect(day?.entries.map(isChange)).toEqual([true]);
  });
});
