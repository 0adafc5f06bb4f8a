import { searchCommodityCodes } from '#reference/search-commodity-codes';

describe('the search for commodity codes (L2)', () => {
  it('finds a number however it is written, each code once and in order', () => {
    const codes = searchCommodityCodes('ID', '4412');
    expect(codes).toEqual(['4412', '441231', '441232', '441239', '441294', '441299']);
    for (const text of ['44 12', '44.12', ' 4412 ']) expect(searchCommodityCodes('ID', text)).toEqual(codes);
    expect(searchCommodityCodes('GH', '4412.33')).toEqual(['441233', '4412']);
  });

  it('finds the heading above a longer number', () => {
    expect(searchCommodityCodes('ID', '4418 75 00')).toEqual(['4418']);
  });

  it('wants every word, in any order, and forgives capitals, accents and plurals', () => {
    for (const text of ['wooden furniture kitchen', 'Kitchen FURNITURE', 'kitchens furnitures'])
      expect(searchCommodityCodes('ID', text)).withContext(text).toEqual(['940340']);
    expect(searchCommodityCodes('GH', 'doors tropical')).toEqual(['441821']);
    expect(searchCommodityCodes('GH', 'tropical dóor')).toEqual(['441821']);
    expect(searchCommodityCodes('ID', 'mechanical wood pulp')).toEqual(['4701', '4705']);
  });

  it('takes a number and words together', () => {
    expect(searchCommodityCodes('GH', '44 18 tropical')).toEqual(['441811', '441821']);
  });

  it('finds a part inside a longer word, but nothing across two words', () => {
    expect(searchCommodityCodes('ID', 'fibreboard')).toContain('4411');
    expect(searchCommodityCodes('ID', 'board')).toContain('4411');
    expect(searchCommodityCodes('ID', 'ofwood')).toEqual([]);
  });

  it('puts first what is called so', () => {
    expect(searchCommodityCodes(null, 'plywood').slice(0, 2)).toEqual(['4412', '4408']);
    expect(searchCommodityCodes('ID', 'wooden frames')[0]).toBe('4414');
  });

  it('finds what the trade calls otherwise than the law', () => {
    for (const text of ['door', 'Windows', 'parquets'])
      expect(searchCommodityCodes('ID', text)).withContext(text).toContain('4418');
    expect(searchCommodityCodes('ID', 'sofa')).toEqual(['940161']);
    expect(searchCommodityCodes('ID', 'garden table')).toEqual(['940360']);
    expect(searchCommodityCodes('ID', 'mdf')).toEqual(['4411']);
    expect(searchCommodityCodes('GH', 'decking')).toEqual(['440910', '440922', '440929']);
    expect(searchCommodityCodes('GH', 'doors')).toEqual(['441821', '441829']);
  });

  it('does not find what a heading leaves out', () => {
    expect(searchCommodityCodes('ID', 'rattan')).toEqual([]);
  });

  it('keeps to the scope of the partner country', () => {
    expect(searchCommodityCodes('GH', 'mechanical wood pulp')).toEqual([]);
    expect(searchCommodityCodes('GH', '4701')).toEqual([]);
    expect(searchCommodityCodes(null, '4701')).toEqual(['4701']);
  });
});
