import { isDeclarable } from '#domain/clearance/declarable';
import { isQuantity } from '#domain/values/quantity';

describe('a quantity in a customs declaration', () => {
  const judge = (text: string) => isQuantity(text) && isDeclarable(text);

  it('is more than nothing', () => {
    for (const text of ['0.000001', '1', '46.9116', '999999999.999999'])
      expect(judge(text)).withContext(text).toBeTrue();
    for (const text of ['0', '0.0', '0.000000', '-1', '']) expect(judge(text)).withContext(text).toBeFalse();
  });

  it('has at most nine digits before the dot', () => {
    expect(judge('1000000000')).toBeFalse();
    expect(judge('100000000')).toBeTrue();
  });
});
