import { jsonBytes } from '#domain/values/json-bytes';

describe('jsonBytes', () => {
  it('counts what UTF-8 takes, whatever the script', () => {
    for (const text of ['', 'Merbau', 'Bois dé œuvre', '木材', '🌲🌳', 'a\n"\\\u0000', '\ud800'])
      expect(jsonBytes({ text })).toBe(Buffer.byteLength(JSON.stringify({ text })));
  });

  it('does not count what JSON leaves out', () => {
    expect(jsonBytes({ a: 1, b: undefined })).toBe(7);
    expect(jsonBytes(undefined)).toBe(0);
  });
});
