import { blankCommodity, BLANK_CONTENT, type LicenceContent } from '#domain/licence-content';
import { keepSame } from './keep-same';

describe('keepSame', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => blankCommodity(id, '4407')) as [never, never, never];
  const content: LicenceContent = { ...BLANK_CONTENT, commodities: [a, b, c] };
  const copy = (): LicenceContent => structuredClone(content);

  it('is what was there before when nothing differs', () => {
    expect(keepSame(content, copy())).toBe(content);
    expect(keepSame(null, content)).toBe(content);
  });

  it('changes only what differs', () => {
    const [first, second, third] = copy().commodities;
    const changed = [first, { ...second, hsCode: '4412' }, third] as LicenceContent['commodities'];
    const kept = keepSame(content, { ...copy(), commodities: changed });
    expect(kept).toEqual({ ...content, commodities: changed });
    expect(kept.licensee).toBe(content.licensee);
    expect(kept.commodities[0]).toBe(a);
    expect(kept.commodities[1]).not.toBe(b);
    expect(kept.commodities[2]).toBe(c);
  });

  it('finds lines again by their id when one comes in between or goes', () => {
    const kept = keepSame(content, {
      ...content,
      commodities: structuredClone([a, { ...blankCommodity('x', '4412') }, b, c]),
    });
    expect(kept.commodities.map((line) => [a, b, c].indexOf(line as never))).toEqual([0, -1, 1, 2]);
    expect(keepSame(content, { ...content, commodities: structuredClone([c]) }).commodities).toEqual([c]);
  });

  it('sees what was taken away', () => {
    expect(keepSame({ ...content, mandateId: 'm' }, copy())).toEqual(content);
    expect(keepSame({ one: undefined }, { other: undefined }) as object).toEqual({ other: undefined });
  });
});
