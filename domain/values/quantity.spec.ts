import { findQuantity, formatQuantity, isQuantity, sumQuantities, type Quantity } from '#domain/values/quantity';

describe('a quantity', () => {
  for (const [typed, mark, expected] of [
    ['1.234,5', '.', '1234.5'],
    ['1,234.5', ',', '1234.5'],
    ['1 234,5', '.', '1234.5'],
    ['1\u00a0234,5', '.', '1234.5'],
    ["1'234.50", ',', '1234.50'],
    ['1234.5', ',', '1234.5'],
    ['1234,5', '.', '1234.5'],
    ['46,9116', '.', '46.9116'],
    ['46.9116', ',', '46.9116'],
    ['129,352', '.', '129352'],
    ['129,352', ',', '129.352'],
    ['129.352', '.', '129.352'],
    ['129.352', ',', '129352'],
    ['0,352', '.', '0.352'],
    ['1.234.567', ',', '1234567'],
    ['1,234,567.89', '.', '1234567.89'],
    ['007', '.', '7'],
    [',5', '.', '0.5'],
    ['3548', '.', '3548'],
  ] as const)
    it(`typed ${typed} with the decimal mark ${mark} is ${expected}`, () =>
      expect(findQuantity(typed, mark)).toBe(expected as Quantity));

  for (const typed of [
    '',
    '-5',
    '1,23,4',
    '1.2.3',
    '12a',
    '1,2.3,4',
    '1234567890123',
    '0.1234567',
    '5 m3',
    '.',
    'NaN',
    '1e5',
  ])
    it(`is not read from "${typed}"`, () => expect(findQuantity(typed, '.')).toBeUndefined());

  it('has one way to be written', () => {
    expect(['0', '0.5', '12', '999999999999.123456'].every(isQuantity)).toBeTrue();
    expect(['00', '01', '.5', '5.', '1,5', '-1', '1.1234567'].some(isQuantity)).toBeFalse();
  });

  it('is shown in the notation of the language, every digit kept', () => {
    expect(formatQuantity('1234567.8900' as Quantity, 'en')).toBe('1,234,567.8900');
    expect(formatQuantity('1234567.89' as Quantity, 'de')).toBe('1.234.567,89');
    expect(formatQuantity('12' as Quantity, 'nl')).toBe('12');
  });

  it('adds up exactly', () => {
    expect(sumQuantities(['0.1', '0.2'] as Quantity[])).toBe('0.3' as Quantity);
    expect(sumQuantities(['999999999999.999999', '0.000001'] as Quantity[])).toBe('1000000000000' as Quantity);
    expect(sumQuantities([])).toBe('0' as Quantity);
  });
});
