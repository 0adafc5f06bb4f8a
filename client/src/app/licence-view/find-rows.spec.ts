import { findRows } from './find-rows';
import { buildRow } from './testing/build-row';

describe('finding rows', () => {
  const rows = [buildRow('2'), buildRow('1'), buildRow('3')];
  const found = (text: string) => findRows(rows, text).map(({ id }) => id);

  it('finds by a part of the number, whatever its separators, spaces and case', () => {
    expect(found(' 26 00001-0000 ')).toEqual(['1']);
    expect(found('001 id-be')).toEqual(['2', '1', '3']);
    expect(found('GH')).toEqual([]);
  });

  it('shows all rows for a text without letters and digits', () => {
    expect(findRows(rows, ' - ')).toBe(rows);
  });
});
