import { findFileProblem, undecodableProblem } from './check-file';

describe('findFileProblem', () => {
  const file = (name: string, type: string, size = 1000) => ({ name, type, size });

  it('takes pictures, also those whose type the system does not say', () => {
    expect(findFileProblem(file('page.jpg', 'image/jpeg'))).toBeNull();
    expect(findFileProblem(file('PAGE.HEIC', ''))).toBeNull();
  });

  it('refuses what is no picture or too large', () => {
    expect(findFileProblem(file('licence.pdf', 'application/pdf'))).toBe('notAnImage');
    expect(findFileProblem(file('logo.svg', 'image/svg+xml'))).toBe('notAnImage');
    expect(findFileProblem(file('scan.png', 'image/png', 41 * 1024 * 1024))).toBe('tooLarge');
  });
});

describe('undecodableProblem', () => {
  it('names the format most phones make and most browsers cannot read', () => {
    expect(undecodableProblem({ name: 'IMG_1.HEIC', type: '', size: 1 })).toBe('heic');
    expect(undecodableProblem({ name: 'broken.jpg', type: 'image/jpeg', size: 1 })).toBe('unreadable');
  });
});
