import { NEWEST_FIRST, orderBy } from './licence-columns';

describe('order of a list', () => {
  it('turns round on the second tap on a column', () => {
    expect(orderBy(NEWEST_FIRST, 'modified')).toBe('modified');
    expect(orderBy('modified', 'modified')).toBe('-modified');
    expect(orderBy(NEWEST_FIRST, 'number')).toBe('number');
    expect(orderBy('number', 'number')).toBe('-number');
    expect(orderBy('number', 'modified')).toBe('-modified');
  });
});
