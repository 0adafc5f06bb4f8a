import { filterItems, toSearchable } from './picker-filter';

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
  });
});
