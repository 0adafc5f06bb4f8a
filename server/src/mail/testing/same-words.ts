/** Every text of `words` by its path. */
function listTexts(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words as object).flatMap(([key, part]) => listTexts(part, `${path}/${key}`));
}

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** Expects `words` to have the keys of `english`, none of them blank, and in each the same placeholders. */
export function expectSameWords(words: object, english: object): void {
  const texts = listTexts(words);
  const expected = listTexts(english);
  expect(texts.map(([path]) => path).sort()).toEqual(expected.map(([path]) => path).sort());
  const found = new Map(texts);
  for (const [path, text] of expected) {
    expect(found.get(path)?.trim()).withContext(path).not.toBe('');
    expect(placeholders(found.get(path) ?? ''))
      .withContext(path)
      .toEqual(placeholders(text));
  }
}
