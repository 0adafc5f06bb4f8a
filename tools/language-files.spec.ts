import { globSync, readFileSync } from 'node:fs';

const FILES = [...globSync('client/public/i18n/*.json'), ...globSync('server/src/**/words/*.json')];

/** Keys that stand twice in one object of a file with one key a line: JSON takes the last and says nothing. */
function findTwice(text: string): string[] {
  const twice: string[] = [];
  const objects: Set<string>[] = [];
  for (const line of text.split('\n')) {
    const key = /^\s*"((?:[^"\\]|\\.)*)":/.exec(line)?.[1];
    if (key !== undefined) {
      if (objects.at(-1)?.has(key)) twice.push(key);
      objects.at(-1)?.add(key);
    }
    if (/[{[]\s*$/.test(line)) objects.push(new Set());
    if (/^\s*[}\]],?\s*$/.test(line)) objects.pop();
  }
  return twice;
}

describe('the language files', () => {
  it('say each thing once', () => {
    expect(FILES.length).toBeGreaterThan(5);
    for (const file of FILES)
      expect(findTwice(readFileSync(file, 'utf8')))
        .withContext(file)
        .toEqual([]);
    expect(findTwice('{\n "a": {\n  "b": 1\n },\n "c": 2,\n "a": 3\n}')).toEqual(['a']);
  });
});
