import { buildRow } from '../licence-view/testing/build-row';
import { buildGrant } from '../licence-view/testing/build-view';
import { toFoundLink, toShown } from './found-row';

describe('a row that was found', () => {
  const importer = buildGrant();
  const officer = buildGrant({ role: 'fmsca', country: 'BE' });
  const customs = buildGrant({ role: 'customs', officeCode: 'BE101000' });

  it('opens where the role decides about it', () => {
    const row = buildRow('1');
    expect(toFoundLink(row, importer)).toEqual(['/licences', '1']);
    expect(toFoundLink(row, officer)).toEqual(['/desk/1']);
    expect(toFoundLink(row, customs)).toEqual(['/clearance/1']);
    expect(toFoundLink(row, null)).toEqual(['/licences', '1']);
  });

  it('opens as a licence what another country decides about, and one’s own draft in the form', () => {
    expect(toFoundLink(buildRow('1', { pointOfEntry: 'NL000396' }), officer)).toEqual(['/licences', '1']);
    const draft = buildRow('1', { validation: 'draft', submittedAt: null });
    expect(toFoundLink(draft, officer)).toEqual(['/licences', '1', 'edit']);
  });

  it('says what this device knows of it', () => {
    const { number, searchText: _, ...here } = buildRow('1', { standing: 'sending', thumbId: 'a' });
    const found = { ...here, licenceNumber: number, requester: 'Ana Peeters' };
    expect(toShown(found, buildRow('1', { standing: 'sending', thumbId: 'a' }))).toEqual(
      jasmine.objectContaining({ number, standing: 'sending', thumbId: 'a', isOwn: true }),
    );
    expect(toShown(found, undefined)).toEqual(
      jasmine.objectContaining({ standing: null, thumbId: null, isOwn: false }),
    );
  });
});
