import { quantityFaultOf } from './quantity-fault';

describe('quantityFaultOf', () => {
  for (const [typed, fault] of [
    ['-5', 'negative'],
    ['−12,5', 'negative'],
    ['(5)', 'negative'],
    ['0', 'zero'],
    ['0,00', 'zero'],
    ['1e5', 'exponent'],
    ['1,5E+06', 'exponent'],
    ['12 crates', 'letters'],
    ['NaN', 'letters'],
    ['12/3', 'letters'],
    ['1234567890123', 'tooLarge'],
    ['1.234.567.890.123,5', 'tooLarge'],
    ['0.1234567', 'tooFine'],
    ['1,23,4', 'marks'],
    ['1.2.3', 'marks'],
    ['.', 'marks'],
  ] as const)
    it(`says of "${typed}": ${fault}`, () => expect(quantityFaultOf(typed)).toBe(fault));
});
