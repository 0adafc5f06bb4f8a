import { isInScope } from '#reference/commodity-codes';

describe('commodity codes', () => {
  it('has the products of Annex II in scope for every partner country', () => {
    for (const country of ['ID', 'GH']) expect(isInScope('44123310', country)).toBeTrue();
  });

  it('has the products of Annex III in scope for their country only', () => {
    expect(isInScope('441520', 'ID')).toBeTrue();
    expect(isInScope('441520', 'GH')).toBeFalse();
    expect(isInScope('950300', 'ID')).toBeFalse();
    expect(isInScope('', 'ID')).toBeFalse();
  });
});
