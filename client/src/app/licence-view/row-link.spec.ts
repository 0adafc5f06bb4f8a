import { buildRow } from './testing/build-row';
import { toRowLink } from './row-link';

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
