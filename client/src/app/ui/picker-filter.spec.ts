import { filterItems, toSearchable, toSections } from './picker-filter';

const offices = toSearchable([
  { value: 'BE101000', label: 'Antwerpen DAE', detail: 'BE101000' },
  { value: 'BE212000', label: 'Zaventem', detail: 'BE212000, Brussel' },
  { value: 'ES000801', label: 'Málaga', detail: 'ES000801' },
]);
const found = (typed: string): string[] => filterItems(offices, typed).map(({ value }) => value);

describe('the filter of a picker', () => {
  it('keeps everything while nothing is typed', () => {
    expect(found('  ')).toEqual(['BE101000', 'BE212000', 'ES000801']);
  });

  it('ignores case and accents', () => {
    expect(found('malaga')).toEqual(['ES000801']);
  });

  it('wants every word, in the label or the detail', () => {
    expect(found('be zaventem')).toEqual(['BE212000']);
    expect(found('be 000')).toEqual(['BE101000', 'BE212000']);
    expect(found('be málaga')).toEqual([]);
  });

  it('puts first what is called so', () => {
    const countries = toSearchable([
      { value: 'GQ', label: 'Equatorial Guinea' },
      { value: 'GN', label: 'Guinea' },
      { value: 'TT', label: 'Trinidad and Tobago', detail: 'TT' },
      { value: 'ID', label: 'Indonesia', detail: 'ID' },
    ]);
    const first = (typed: string) => filterItems(countries, typed)[0]?.value;
    expect([first('guinea'), first('id'), first('')]).toEqual(['GN', 'ID', 'GQ']);
    expect(first('gui')).toBe('GN');
  });
});

describe('the sections of a picker', () => {
  it('put items in a row under the heading they share, counted through', () => {
    const items = [
      { value: 'BE1', label: 'Gent', group: 'Used last' },
      { value: 'BE2', label: 'Antwerpen', group: 'Points of entry' },
      { value: 'BE3', label: 'Brugge', group: 'Points of entry' },
    ];
    const sections = toSections(items).map(({ heading, first, items: { length } }) => ({ heading, first, length }));
    expect(sections).toEqual([
      { heading: 'Used last', first: 0, length: 1 },
      { heading: 'Points of entry', first: 1, length: 2 },
    ]);
  });

  it('are one without a heading where there are no groups, and none where there is nothing', () => {
    expect(toSections([{ value: 'BE', label: 'Belgium' }]).map(({ heading }) => heading)).toEqual(['']);
    expect(toSections([])).toEqual([]);
  });
});
