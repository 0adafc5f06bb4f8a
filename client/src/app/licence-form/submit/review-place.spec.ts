import { entryToStandAt, ReviewPlaces, type ReviewPlace } from './review-place';

const place: ReviewPlace = { scrollPx: 300, elementId: 'b-fix-0', entryId: 'b', entryIds: ['a', 'b', 'c', 'd'] };

describe('the place in the review', () => {
  it('is the entry that was left, while it is there', () =>
    expect(entryToStandAt(place, ['a', 'b', 'c', 'd'])).toBe('b'));

  it('is the next one when that one is fixed', () => {
    expect(entryToStandAt(place, ['a', 'c', 'd'])).toBe('c');
    expect(entryToStandAt(place, ['a', 'd'])).toBe('d');
  });

  it('is the last one when nothing stands behind it, and nowhere when all is fixed', () => {
    expect(entryToStandAt({ ...place, entryId: 'd' }, ['a', 'b'])).toBe('b');
    expect(entryToStandAt(place, [])).toBeNull();
  });

  it('is remembered for one return', () => {
    const places = new ReviewPlaces();
    places.remember('licence', place);
    expect(places.take('another')).toBeUndefined();
    expect(places.take('licence')).toBe(place);
    expect(places.take('licence')).toBeUndefined();
  });
});
