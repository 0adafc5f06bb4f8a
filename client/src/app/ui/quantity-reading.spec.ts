import type { Quantity } from '#domain/values/quantity';
import { findOtherReading, formatReading, readQuantity, showQuantity } from './quantity-reading';

const quantity = (text: string): Quantity => text as Quantity;

describe('readQuantity', () => {
  it('reads the lone mark of "129,352" as the person writes numbers', () => {
    expect(readQuantity('129,352', 'en-IE')).toEqual({ is: 'quantity', value: quantity('129352') });
    expect(readQuantity('129,352', 'nl-BE')).toEqual({ is: 'quantity', value: quantity('129.352') });
  });

  it('reads both notations when they are clear', () => {
    expect(readQuantity('82.524,23', 'en-IE')).toEqual({ is: 'quantity', value: quantity('82524.23') });
    expect(readQuantity('82,524.23', 'nl-BE')).toEqual({ is: 'quantity', value: quantity('82524.23') });
  });

  it('tells blank from unreadable', () => {
    expect(readQuantity('  ', 'en')).toEqual({ is: 'blank' });
    expect(readQuantity('12 crates', 'en')).toEqual({ is: 'unreadable', fault: 'letters' });
  });

  it('takes zero for no quantity', () => {
    for (const typed of ['0', '0,0', '0.000'])
      expect(readQuantity(typed, 'en')).toEqual({ is: 'unreadable', fault: 'zero' });
    expect(readQuantity('0.001', 'en')).toEqual({ is: 'quantity', value: quantity('0.001') });
  });
});

describe('findOtherReading', () => {
  it('is what somebody else would mean by the same signs', () => {
    expect(findOtherReading('1.234', 'en')).toBe(quantity('1234'));
    expect(findOtherReading('1.234', 'de')).toBe(quantity('1.234'));
    expect(findOtherReading('1,234', 'en')).toBe(quantity('1.234'));
  });

  it('is undefined when nobody can mistake it', () => {
    for (const typed of ['1234', '1.234,5', '1,234.5', '12,5', '0.125', '1.234.567', 'x', ''])
      expect(findOtherReading(typed, 'en')).toBeUndefined();
  });
});

describe('formatReading', () => {
  it('shows groups by a narrow space, whatever the locale', () => {
    expect(formatReading(quantity('129352'), 'en')).toBe('129\u202f352');
    expect(formatReading(quantity('1234567.5'), 'nl-BE')).toBe('1\u202f234\u202f567,5');
    expect(formatReading(quantity('999'), 'en')).toBe('999');
  });

  it('shows three decimals so that they are not taken for thousands', () => {
    expect(formatReading(quantity('129.352'), 'nl-BE')).toBe('129,3520');
    expect(formatReading(quantity('129.35'), 'nl-BE')).toBe('129,35');
  });
});

describe('showQuantity', () => {
  it('is read back as the same quantity, in any locale', () => {
    for (const locale of ['en', 'de', 'fr', 'nl-BE', 'sv']) {
      for (const value of ['129352', '129.352', '0.125', '82524.23'].map(quantity)) {
        expect(readQuantity(showQuantity(value, locale), locale)).toEqual({ is: 'quantity', value });
      }
    }
    expect(showQuantity(null, 'en')).toBe('');
  });
});
