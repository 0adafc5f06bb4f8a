import { toLicenceIdentity } from '#domain/values/licence-identity';
import { findNearness, listNearSigns, toNearSigns, type Nearness } from '#domain/values/near-number';

const identify = (number: string, country = 'GH') => toLicenceIdentity(number, country) ?? '';

describe('near licence numbers', () => {
  const cases: readonly (readonly [string, string, Nearness | null])[] = [
    ['TIDD/2026/1-12', 'TIDD/2026/11-2', 'groups'],
    ['TIDD/2026/1-12', 'TIDD2026112', 'groups'],
    ['TIDD/2026/1-12', 'tidd 2026 1 12', null],
    ['TIDD/2026/777', 'TIDD/2026/778', 'sign'],
    ['TIDD/2026/777', 'TIDD/2026/77', 'sign'],
    ['TIDD/2026/777', 'TIDD/2026/7777', 'sign'],
    ['TIDD/2026/777', 'ATIDD/2026/777', 'sign'],
    ['TIDD/2026/787', 'TIDD/2026/778', 'sign'],
    ['TIDD/2026/777', 'TIDD/2026/788', null],
    ['TIDD/2026/777', 'TIDD/2025/778', null],
    ['TIDD/2026/101', 'TIDD/2O26/IOl', 'alike'],
    ['TIDD/2026/0012', 'TIDD/2026/12', 'alike'],
    ['TIDD/2026/0012', 'TIDD/2026/1012', 'sign'],
    ['1', '2', 'sign'],
    ['1', '23', null],
  ];
  for (const [one, other, nearness] of cases)
    it(`${one} and ${other}: ${nearness ?? 'not near'}`, () => {
      expect(findNearness(identify(one), identify(other))).toBe(nearness);
      expect(findNearness(identify(other), identify(one))).toBe(nearness);
    });

  it('A3: the same number of another country is near, and so is one sign besides', () => {
    expect(findNearness(identify('777'), identify('777', 'ID'))).toBe('country');
    expect(findNearness(identify('777'), identify('778', 'ID'))).toBe('sign');
  });

  it('does not take groups that are full of zeros for each other', () => {
    const [one, other] = ['26.00001-00011.001-ID-BE', '26.00011-00001.001-ID-BE'].map((it) => identify(it, 'ID'));
    expect(findNearness(one ?? '', other ?? '')).toBeNull();
  });

  it('lists the signs of all that are one sign away', () => {
    const number = identify('TIDD/2026/1-12');
    const near = listNearSigns(number);
    for (const it of [
      'TIDD/2026/1-1',
      'TIDD/2026/11-2',
      'TID/2026/1-12',
      'TIDD/2026/1-1Z',
      'XTIDD/2O26/l-12',
      'TIDD/2026/1-21',
    ])
      expect(near.includes(toNearSigns(identify(it))))
        .withContext(it)
        .toBe(findNearness(number, identify(it)) !== null);
    expect(listNearSigns(identify('7'.repeat(100))).length).toBeLessThan(7_000);
  });
});
