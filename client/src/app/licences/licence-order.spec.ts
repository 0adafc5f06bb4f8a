import { buildRow } from '../licence-view/testing/build-row';
import type { LicenceRow } from '../storage/licence-list';
import { NEWEST_FIRST, orderBy, sortRows } from './licence-order';
import { toRowLink } from './row-link';

const ids = (rows: readonly LicenceRow[]) => rows.map(({ id }) => id).join('');

describe('order of "My licences"', () => {
  const rows = [buildRow('2'), buildRow('1', { requester: 'Joris Peeters' }), buildRow('3')];

  it('shows the last modified first, and turns round on the second tap', () => {
    expect(ids(sortRows(rows, NEWEST_FIRST))).toBe('321');
    expect(ids(sortRows(rows, orderBy(NEWEST_FIRST, 'modifiedAt')))).toBe('123');
    expect(orderBy(NEWEST_FIRST, 'number')).toEqual({ column: 'number', isDescending: false });
  });

  it('keeps the newest first among equals', () => {
    expect(ids(sortRows(rows, { column: 'requester', isDescending: false }))).toBe('321');
    expect(ids(sortRows(rows, { column: 'requester', isDescending: true }))).toBe('132');
  });
});

describe('link of a row', () => {
  it('opens one’s own draft in the form and everything else in the view', () => {
    const draft = buildRow('1', { validation: 'draft', submittedAt: null });
    expect(toRowLink(draft)).toEqual(['/licences', '1', 'edit']);
    expect(toRowLink({ ...draft, isOwn: false })).toEqual(['/licences', '1']);
    expect(toRowLink(buildRow('1', { validation: 'returned' }))).toEqual(['/licences', '1']);
  });

  it('opens a draft whose submission waits on this device in the view: it is locked', () => {
    expect(toRowLink(buildRow('1', { validation: 'draft' }))).toEqual(['/licences', '1']);
  });
});
