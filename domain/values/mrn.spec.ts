import { findMrnFault, normalizeMrn } from '#domain/values/mrn';

describe('The number of a customs declaration (MRN)', () => {
  for (const mrn of ['10NL5663962BE1E825', '21GB00014210026352', ' 10 nl 5663962be1e825 '])
    it(`finds nothing odd about ${mrn}`, () => expect(findMrnFault(mrn)).toBeUndefined());

  for (const mrn of ['10NL5663962BE1E826', '10NL5663692BE1E825', '10LN5663962BE1E825'])
    it(`finds a mistyped character in ${mrn}`, () => expect(findMrnFault(mrn)).toBe('checkDigit'));

  for (const mrn of [
    '',
    '10NL5663962BE1E82',
    '10NL5663962BE1E8255',
    'NL105663962BE1E825',
    '10NL5663962BE1E82X',
    '10NL-663962BE1E825',
    '10ÑL5663962BE1E825',
  ])
    it(`says that “${mrn}” has another form`, () => expect(findMrnFault(mrn)).toBe('form'));

  it('is compared in capitals, without spaces', () =>
    expect(normalizeMrn('10 nl 5663962be1e825\n')).toBe('10NL5663962BE1E825'));
});
