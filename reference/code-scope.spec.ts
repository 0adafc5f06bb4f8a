import { findScope, listCountriesOf } from '#reference/code-scope';

describe('the scope of a code', () => {
  const outside = (code: string, country: string | null) => findScope(code, country).outside;

  it('is that of Annex II for every partner country, below the listed heading too', () => {
    for (const country of ['ID', 'GH', null])
      expect(findScope('44123310', country)).toEqual(
        jasmine.objectContaining({ outside: null, annex: 'II', countries: [], isPartial: false }),
      );
  });

  it('is that of Annex III for its country, and says where else a code is listed', () => {
    expect(findScope('441520', 'ID')).toEqual(
      jasmine.objectContaining({ outside: null, annex: 'III', countries: ['ID'], isPartial: true }),
    );
    expect(findScope('441520', 'GH')).toEqual(
      jasmine.objectContaining({ outside: 'otherCountry', annex: 'III', countries: ['ID'] }),
    );
    expect(findScope('940360', null).countries).toEqual(['ID', 'GH']);
  });

  it('has a reason for every code outside it', () => {
    expect(outside('940151', 'ID')).toBe('voluntary');
    expect(outside('940151', 'GH')).toBe('notListed');
    expect(outside('950300', 'ID')).toBe('notListed');
    expect(findScope('4409', 'GH')).toEqual(
      jasmine.objectContaining({ outside: 'onlyBelow', entry: null, below: ['440910', '440922', '440929'] }),
    );
  });

  it('tells the words nearest to the code', () => {
    expect(findScope('441231', 'GH').entry?.code).toBe('441231');
    expect(findScope('441234', 'ID').entry?.code).toBe('4412');
    expect(findScope('950300', 'ID').entry).toBeNull();
  });

  it('tells what Indonesia does not let out, and what it does', () => {
    expect(findScope('440311', 'ID').forbidden).toContain('Wood in the rough');
    expect(findScope('440710', 'ID').forbidden).toContain('NOT planed');
    expect(findScope('440710', 'ID').entry?.description).not.toContain('NOT planed');
    expect(findScope('440410', 'ID').forbidden).toBeNull();
    expect(findScope('440311', 'GH').forbidden).toBeNull();
  });

  it('knows for which countries a listed code is', () => {
    expect(listCountriesOf('4412')).toBeNull();
    expect(listCountriesOf('940360')).toEqual(['ID', 'GH']);
  });
});
