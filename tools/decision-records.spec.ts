import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'docs/adr';

describe('the decision records', () => {
  const files = readdirSync(FOLDER).sort();

  it('are numbered 1, 2, 3 and so on, each number once, in the file name as in the heading', () => {
    expect(files.map((file) => Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]))).toEqual(
      files.map((_, index) => index + 1),
    );
    const headed = files.map((file) => Number(/^# (\d+)\. \S/.exec(readFileSync(join(FOLDER, file), 'utf8'))?.[1]));
    expect(headed).toEqual(files.map((_, index) => index + 1));
  });

  it('are linked by their own number', () => {
    const texts = [
      'docs/architecture.md',
      'docs/operations.md',
      'docs/security.md',
      ...files.map((file) => join(FOLDER, file)),
    ];
    const links = texts.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/\[ADR (\d+)\]\((?:adr\/)?(\d{4})-/g),
    ]);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(([, said, linked]) => Number(said) !== Number(linked)).map(([link]) => link)).toEqual([]);
  });
});
