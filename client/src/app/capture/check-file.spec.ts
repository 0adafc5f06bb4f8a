import { findFileProblem, isPdf, undecodableProblem } from './check-file';

describe('findFileProblem', () => {
  const file = (name: string, type: string, size = 1000) => ({ name, type, size });

  it('takes pictures, also those whose type the system does not say', () => {
    expect(findFileProblem(file('page.jpg', 'image/jpeg'))).toBeNull();
    expect(findFileProblem(file('PAGE.HEIC', ''))).toBeNull();
  });

  it('takes PDFs, by their type and by their name', () => {
    expect(findFileProblem(file('licence', 'application/pdf'))).toBeNull();
    expect(findFileProblem(file('Licence.PDF', ''))).toBeNull();
    expect(isPdf(file('page.pdf', 'image/jpeg'))).toBeFalse();
  });

  it('refuses what is no picture, empty or too large', () => {
    expect(findFileProblem(file('letter.docx', 'application/msword'))).toBe('notAnImage');
    expect(findFileProblem(file('page.jpg', 'image/jpeg', 0))).toBe('empty');
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
