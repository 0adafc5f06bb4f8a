import { headingName } from './heading-name';

describe('the name of a heading', () => {
  it('is that of the annexes, of a heading listed itself or by its subheadings', () => {
    expect(headingName('4403')).toContain('Wood in the rough');
    expect(headingName('4407')).not.toBe('');
  });

  it('is blank where the annexes do not list it', () => {
    for (const heading of ['', '0101', '9999']) expect(headingName(heading)).toBe('');
  });
});
