import { buildRow } from '../licence-view/testing/build-row';
import { buildGrant } from '../licence-view/testing/build-view';
import type { LicenceRow } from '../storage/licence-list';
import { filterQueue, findNext, toQueue } from './queue';

const ids = (rows: readonly LicenceRow[]) => rows.map(({ id }) => id).join('');
const authority = buildGrant({ role: 'fmsca', companyId: null, country: 'BE', holder: 'FOD' });

describe('queue of the desk', () => {
  it('holds what was lodged for the country, the earliest arrival first, without one last', () => {
    const rows = [
      buildRow('3'),
      buildRow('4', { arrivesAt: null }),
      buildRow('1'),
      buildRow('5', { entryCountry: 'NL' }),
      buildRow('6', { validation: 'draft' }),
    ];
    expect(ids(toQueue(rows, authority))).toBe('134');
    expect(toQueue(rows, buildGrant())).toEqual([]);
    expect(toQueue(rows, null)).toEqual([]);
  });

  it('holds the drafts an officer made for the authority, not those of another role of theirs', () => {
    const draft = { validation: 'draft', company: '', entryCountry: null } as const;
    const rows = [
      buildRow('1', draft),
      buildRow('2', { ...draft, isDraftHere: true, draftGrantId: authority.id }),
      buildRow('3', { ...draft, isDraftHere: true, draftGrantId: 'another' }),
      buildRow('4', { ...draft, company: 'Peeters Hout NV' }),
      buildRow('5', { ...draft, isOwn: false }),
    ];
    expect(ids(filterQueue(toQueue(rows, authority), 'drafts'))).toBe('12');
  });

  it('filters by state', () => {
    const rows = [buildRow('1'), buildRow('2', { validation: 'returned' }), buildRow('3', { validation: 'withdrawn' })];
    expect(ids(filterQueue(rows, 'waiting'))).toBe('1');
    expect(ids(filterQueue(rows, 'returned'))).toBe('2');
    expect(ids(filterQueue(rows, 'decided'))).toBe('3');
  });

  it('goes on to the next that waits, from the top after the last', () => {
    const rows = [buildRow('1'), buildRow('2'), buildRow('3', { standing: 'sending' }), buildRow('4')];
    expect(findNext(rows, '2')?.id).toBe('4');
    expect(findNext(rows, '4')?.id).toBe('1');
    expect(findNext([buildRow('1'), buildRow('2', { validation: 'validated' })], '1')).toBeUndefined();
  });
});
