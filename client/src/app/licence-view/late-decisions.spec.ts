import type { HistoryEntry, LateDecision } from '#contract/licence';
import { withFirst } from './late-decisions';
import type { PendingDecision } from './open-licence';
import { buildViewLicence } from './testing/build-view';

const AT = '2026-03-02T09:00:00.000Z';
const entry = (version: number, kind: string) => ({ version, kind }) as HistoryEntry;
const late = (id: string, firstVersion: number, deviceAt = AT) => ({ id, firstVersion, deviceAt }) as LateDecision;
const stopped = (at: string, problemCode: string | null) => ({ at, problemCode }) as PendingDecision;

describe('decisions that came second', () => {
  const licence = buildViewLicence({
    history: [entry(3, 'clear'), entry(4, 'correct')],
    lateDecisions: [late('one', 3), late('two', 4, '2026-03-02T10:00:00.000Z')],
  });

  it('stand beside the one that was first, the newest first', () => {
    const shown = withFirst({ licence, pending: null });
    expect(shown.map(({ late: { id }, first }) => [id, first?.kind])).toEqual([
      ['two', 'correct'],
      ['one', 'clear'],
    ]);
  });

  it('are not said twice where this device says that its own was stopped', () => {
    const ids = (pending: PendingDecision) => withFirst({ licence, pending }).map((it) => it.late.id);
    expect(ids(stopped(AT, 'conflict'))).toEqual(['two']);
    expect(ids(stopped(AT, null))).toEqual(['two', 'one']);
  });

  it('are none in what an earlier version of the app kept', () => {
    const { lateDecisions: _, ...before } = licence;
    expect(withFirst({ licence: before as typeof licence, pending: null })).toEqual([]);
    expect(withFirst({ licence: null, pending: null })).toEqual([]);
  });
});
