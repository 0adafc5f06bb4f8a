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
  const codes = (text: string, country: string | null) => codeItemsFor(text, country).map(({ code }) => code);

  it('offers only what the partner country can license, by code and by words', () => {
    for (const text of ['44', 'wood', ''])
      expect(codeItemsFor(text, 'GH').filter(({ scope }) => scope.outside))
        .withContext(text)
        .toEqual([]);
    expect(codes('pulp', 'GH')).toEqual([]);
    expect(codes('pulp', 'ID')).toContain('4701');
  });

  it('offers every code while no country is chosen, and says where each is in scope', () => {
    expect(codes('pulp', null)).toContain('4701');
    expect(codeItemsFor('4407 28', null).find(({ code }) => code === '440728')?.countries).toEqual(['GH']);
    expect(codeItemsFor('4412', null)[0]?.countries).toBeNull();
  });

  it('keeps any typed code, with the reason when it is out of scope', () => {
    expect(codeItemsFor('7009.92', 'ID')).toEqual([jasmine.objectContaining({ code: '700992', isTyped: true })]);
    expect(codeItemsFor('7009.92', 'ID')[0]?.scope.outside).toBe('voluntary');
    expect(codeItemsFor('470100', 'GH')[0]?.scope.outside).toBe('otherCountry');
  });

  it('has a code below a listed heading in scope', () => {
    const [typed, heading] = codeItemsFor('44123310', 'ID');
    expect(typed).toEqual(jasmine.objectContaining({ code: '44123310', isTyped: true }));
    expect(typed?.scope).toEqual(jasmine.objectContaining({ outside: null, annex: 'II' }));
    expect(heading?.code).toBe('4412');
  });
});
