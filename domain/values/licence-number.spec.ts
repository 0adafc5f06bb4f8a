import { findDestination, findLicenceNumbers, toLicenceNumberKey, toSearchText } from '#domain/values/licence-number';

describe('a licence number', () => {
  it('is the same key however it is written', () => {
    const written = [
      '16.00001-00001.001-ID-NL',
      '1600001 00001001 id nl',
      '16/00001/00001/001/ID/NL',
      '１６.00001-00001.001-ID-NL',
    ];
    expect(new Set(written.map((it) => toLicenceNumberKey(it, 'ID')))).toEqual(new Set(['ID:160000100001001IDNL']));
  });

  it('is another key for another country', () => {
    expect(toLicenceNumberKey('123', 'GH')).not.toBe(toLicenceNumberKey('123', 'ID'));
  });

  it('has no key while number or country is missing', () => {
    expect(toLicenceNumberKey(' - ', 'ID')).toBeNull();
    expect(toLicenceNumberKey('123', null)).toBeNull();
  });

  it('names its destination in Indonesia', () => {
    expect(findDestination(' 26.00001-00001.001-id-be ')).toBe('BE');
    expect(findDestination('GH-26-012997')).toBeUndefined();
  });

  it('is searched without accents, case, separators', () => {
    expect(toSearchText('São Tomé, Île-de-France 12/3')).toBe('saotomeiledefrance123');
    expect(toSearchText('Łódź, Großstraße, KØBENHAVN, Æbeløgade, Đakovo, Ħamrun')).toBe(
      'lodzgrossstrassekobenhavnaebelogadedakovohamrun',
    );
    expect(toSearchText('Πειραιάς Α')).toBe(toSearchText('ΠΕΙΡΑΙΑΣ α'));
  });

  describe('in a longer text', () => {
    const pattern = String.raw`^\d{2}\.\d{5}-\d{5}\.\d{3}-ID-[A-Z]{2}$`;
    const [number, other] = ['16.00001-00001.001-ID-NL', '26.00002-00001.001-ID-BE'];
    const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
      [number, [number]],
      [`https://silk.example/v/?no=${number.toLowerCase()}&lang=id`, [number]],
      [`No. ${number}\nReplaces ${other}, see ${number}.`, [number, other]],
      [`FLEGT: ${number.replaceAll('-', '‑').replace('16', '١٦')}\u200e`, [number]],
      [`1${number}`, []],
      [`${number}X`, []],
      ['GH-26-012997', []],
      ['16.00001-00001.001-ID-N', []],
    ];
    for (const [text, found] of cases)
      it(`is ${found.join(' and ') || 'not found'}: ${JSON.stringify(text)}`, () => {
        expect(findLicenceNumbers(text, pattern)).toEqual(found);
      });
  });
});
