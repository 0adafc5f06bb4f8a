import { makeCountryFinder } from './find-countries';

describe('countries in a cell', () => {
  const find = makeCountryFinder('de');

  for (const [cell, codes] of [
    ['ID', ['ID']],
    ['id, my', ['ID', 'MY']],
    ['Indonesia; Malaysia', ['ID', 'MY']],
    ['Indonesia / MY', ['ID', 'MY']],
    ['Indonesien\nGhana', ['ID', 'GH']],
    ['Indonesia (ID)', ['ID']],
    ['ID - Indonesia', ['ID']],
    ['Viet Nam and Laos', ['VN', 'LA']],
    ["Côte d'Ivoire", ['CI']],
    ['Congo - Kinshasa', ['CD']],
    ['Congo (DRC)', ['CD']],
  ] as const)
    it(`"${cell}" are ${codes.join(', ')}`, () => expect(find(cell)).toEqual({ codes: [...codes], unknown: [] }));

  it('that are none are named', () => {
    expect(find('Indonesia; Borneo')).toEqual({ codes: ['ID'], unknown: ['Borneo'] });
    expect(find('Congo (Democratic Republic of the)').codes).toEqual([]);
  });
});
