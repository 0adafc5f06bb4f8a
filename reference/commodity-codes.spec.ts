import { isInScope, searchCommodityCodes } from '#reference/commodity-codes';

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

  it('searches the number from its start and the words anywhere, each code once', () => {
    const codes = searchCommodityCodes('ID', '4412').map(({ code }) => code);
    expect(codes).toContain('4412');
    expect(codes.every((code) => code.startsWith('4412'))).toBeTrue();
    expect(new Set(codes).size).toBe(codes.length);
    expect(searchCommodityCodes('ID', 'mechanical wood pulp').map(({ code }) => code)).toEqual(['4701']);
    expect(searchCommodityCodes('GH', 'mechanical wood pulp')).toEqual([]);
  });
});
