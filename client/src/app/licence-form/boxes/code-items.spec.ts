import { isInScope } from '#reference/commodity-codes';
import { codeItemsFor, findTypedCode } from './code-items';

describe('findTypedCode', () => {
  it('takes 4 to 10 digits, however they are written', () => {
    expect(findTypedCode('4412.33')).toBe('441233');
    expect(findTypedCode('4412 33 10 00')).toBe('4412331000');
    expect(findTypedCode('441')).toBeUndefined();
    expect(findTypedCode('plywood')).toBeUndefined();
  });
});

describe('codeItemsFor', () => {
  const codes = (text: string, country: string | null) => codeItemsFor(text, country, isInScope);

  it('finds by code and by words', () => {
    expect(codes('4412', 'ID').some(({ code }) => code.startsWith('4412'))).toBeTrue();
    expect(codes('plywood', 'ID').length).toBeGreaterThan(0);
  });

  it('offers what the partner country can license first', () => {
    const scopes = codes('44', 'GH').map((item) => item.isInScope);
    expect(scopes.indexOf(false)).toBeGreaterThan(scopes.lastIndexOf(true) - 1);
    expect(scopes[0]).toBeTrue();
  });

  it('keeps any typed code, flagged when it is out of scope', () => {
    expect(codes('700992', 'ID')[0]).toEqual({ code: '700992', description: '', isInScope: false, isTyped: true });
    expect(codes('44123310', 'ID')[0]).toEqual(jasmine.objectContaining({ code: '44123310', isTyped: true }));
  });
});
