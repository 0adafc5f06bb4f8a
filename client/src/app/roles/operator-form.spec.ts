import { BLANK_OPERATOR, findFormProblem, withoutFaultsOf, type OperatorForm } from './operator-form';

const ID = '01980000-0000-7000-8000-00000000c009';
const form: OperatorForm = {
  ...BLANK_OPERATOR,
  name: 'Łódź Drewno 🌲',
  city: 'Łódź',
  country: 'PL',
  eori: 'pl 123.456.789',
  sectionChapters: ['importedTimberProducts'],
};

const faultsOf = (change: Partial<OperatorForm>) =>
  findFormProblem(ID, { ...form, ...change })?.errors?.map(({ pointer, code }) => `${pointer} ${code}`) ?? [];

describe('what cannot be sent of "Create Operator"', () => {
  it('is nothing where all that is mandatory is there', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ country: 'CH', eori: 'DE123456789' })).toEqual([]);
    expect(faultsOf({ email: ' info@drewno.example ' })).toEqual([]);
  });

  it('is each field that is missing', () => {
    const missing = findFormProblem(ID, BLANK_OPERATOR)?.errors?.map(({ pointer }) => pointer);
    expect(missing).toEqual(['/name', '/city', '/country', '/sectionChapters', '/eori']);
  });

  it('is an EORI of another form, of no Member State, or of another country', () => {
    expect(faultsOf({ eori: '12345' })).toEqual(['/eori eori-form']);
    expect(faultsOf({ eori: 'GB123456789' })).toEqual(['/eori eori-prefix']);
    expect(faultsOf({ eori: 'DE123456789' })).toEqual(['/eori eori-country']);
  });

  it('is what does not fit', () => {
    expect(faultsOf({ name: 'ش'.repeat(301) })).toEqual(['/name too_big']);
    expect(faultsOf({ name: 'ش'.repeat(300) })).toEqual([]);
    expect(faultsOf({ city: 'a\nb' })).toEqual(['/city invalid_format']);
    expect(faultsOf({ email: 'a@b.example\r\nBcc: c@d.example' })[0]).toMatch(/^\/email /);
  });

  it('is said of a field until the field is changed', () => {
    const problem = findFormProblem(ID, { ...form, name: '', eori: '12345' });
    const left = withoutFaultsOf(problem, ['name']);
    expect(left?.errors).toEqual([{ pointer: '/eori', code: 'eori-form' }]);
    expect(withoutFaultsOf(left, ['eori'])).toBeNull();
    expect(withoutFaultsOf(null, ['eori'])).toBeNull();
  });
});
