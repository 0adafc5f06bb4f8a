import type { Licence } from '#contract/licence';
import type { DraftRecord } from '../storage/records';
import { toPrintStanding } from './print-standing';

const licence = (validation: Licence['validation']) =>
  ({ validation, submittedAt: '2026-03-01T10:00:00.000Z' }) as Licence;
const draft = (submittedAt: string | null) => ({ submittedAt }) as DraftRecord;
const kindOf = (...parts: Parameters<typeof toPrintStanding>): string => toPrintStanding(...parts).kind;

describe('a print says of a licence', () => {
  it('that it is a draft, whether the server knows it or not', () => {
    expect(kindOf({ licence: null, draft: draft(null) })).toBe('draft');
    expect(kindOf({ licence: licence('draft'), draft: null })).toBe('draft');
  });

  it('that it is not lodged while the server has not received it', () =>
    expect(toPrintStanding({ licence: null, draft: draft('2026-03-02T10:00:00.000Z') })).toEqual({
      kind: 'waiting',
      at: '2026-03-02T10:00:00.000Z',
      state: 'draft',
    }));

  it('when it was submitted and what became of it', () =>
    expect(toPrintStanding({ licence: licence('validated'), draft: null })).toEqual({
      kind: 'lodged',
      at: '2026-03-01T10:00:00.000Z',
      state: 'validated',
    }));

  it('that a correction is not lodged', () => {
    expect(kindOf({ licence: licence('returned'), draft: draft(null) })).toBe('correction');
    expect(kindOf({ licence: licence('returned'), draft: null })).toBe('lodged');
    expect(kindOf({ licence: licence('returned'), draft: draft('2026-03-02T10:00:00.000Z') })).toBe('waiting');
  });
});
