import { parseJson } from '#server/http/parse-json';
import { Problem } from '#server/http/problem';

const parse = (text: string | Buffer) => parseJson(Buffer.from(text));
const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);
const expectMalformed = (text: string | Buffer) =>
  expect(() => parse(text))
    .withContext(text.toString().slice(0, 40))
    .toThrowMatching((error) => error instanceof Problem && error.status === 400);

describe('the JSON of a request', () => {
  it('A1: is refused by its depth before anything is made of it', () => {
    expect(parse(nested(32))).toBeInstanceOf(Array);
    for (const deep of [nested(33), nested(33, '{"a":', '}'), '['.repeat(8_000_000), `{"a":"\\"","b":${nested(32)}}`])
      expectMalformed(deep);
  });

  it('A1: may have any brackets in its texts', () => {
    for (const text of ['['.repeat(100), `"${'['.repeat(100)}`, `\\${'{'.repeat(100)}\\"[`, '\\'])
      expect(parse(JSON.stringify({ text }))).toEqual({ text });
  });

  it('is UTF-8 and nothing else', () => {
    expect(parse('{"name":"Škoda 🌲"}')).toEqual({ name: 'Škoda 🌲' });
    expect(parse('')).toBeUndefined();
    expectMalformed(Buffer.from('{"name":"\xff"}', 'latin1'));
    for (const broken of ['{', '"', '"\\', '[1,]', ']', 'nothing']) expectMalformed(broken);
  });

  it('gives what is named __proto__ to nobody', () => {
    const sent = parse('{"__proto__":{"isAdministrator":true}}') as Record<string, unknown>;
    expect(sent['isAdministrator']).toBeUndefined();
  });
});
