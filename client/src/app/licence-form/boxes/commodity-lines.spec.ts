import { blankCommodity, type Commodity } from '#domain/licence-content';
import { buildCommodity } from '#domain/testing/build-licence';
import { addLine, addPasted, changeLine, codesOf, copyLine, moveLineTo, restoreLines } from './commodity-lines';

describe('commodity lines', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => buildCommodity({ id, hsCode: `44${id}` })) as [
    Commodity,
    Commodity,
    Commodity,
  ];
  const ids = (lines: readonly Commodity[]): string[] => lines.map(({ id }) => id);

  it('are added for a code and copied as lines of their own', () => {
    expect(addLine([a], 'new', '4407').at(-1)).toEqual(jasmine.objectContaining({ id: 'new', hsCode: '4407' }));
    expect(ids(copyLine([a, b], 'a', 'copy'))).toEqual(['a', 'copy', 'b']);
  });

  it('that were pasted take the place of those that only wait for their code', () => {
    const [waiting, other] = [blankCommodity('waiting', '44a'), blankCommodity('other', '44x')];
    expect(ids(addPasted([waiting, other, b], [a]))).toEqual(['other', 'b', 'a']);
    expect(ids(addPasted([{ ...waiting, description: 'DOORS' }], [a]))).toEqual(['waiting', 'a']);
  });

  it('move to any place, but not past the ends', () => {
    expect(ids(moveLineTo([a, b, c], 'b', 0))).toEqual(['b', 'a', 'c']);
    expect(ids(moveLineTo([a, b, c], 'a', 2))).toEqual(['b', 'c', 'a']);
    expect(ids(moveLineTo([a, b, c], 'c', 1))).toEqual(['a', 'c', 'b']);
    expect(ids(moveLineTo([a, b, c], 'a', -1))).toEqual(['a', 'b', 'c']);
    expect(ids(moveLineTo([a, b, c], 'c', 3))).toEqual(['a', 'b', 'c']);
  });

  it('come back where they were, keeping what was typed meanwhile', () => {
    const typed = changeLine([a, c], 'c', { description: 'SAWN TIMBER' });
    const restored = restoreLines(typed, [b], [a, b, c]);
    expect(ids(restored)).toEqual(['a', 'b', 'c']);
    expect(restored.at(-1)?.description).toBe('SAWN TIMBER');
  });

  it('name each code once', () => {
    expect(codesOf([a, b, { ...c, hsCode: a.hsCode }, { ...c, hsCode: '' }])).toEqual(['44a', '44b']);
  });
});
