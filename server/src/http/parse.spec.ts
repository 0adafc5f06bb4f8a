import * as z from 'zod/mini';
import { parse } from '#server/http/parse';
import { Problem } from '#server/http/problem';

describe('parse', () => {
  it('names what is wrong by its JSON pointer', () => {
    const schema = z.strictObject({ 'a/b': z.array(z.boolean()) });
    expect(() => parse(schema, { 'a/b': [true, 1] })).toThrowMatching(
      ({ extras }: Problem) => extras.errors?.[0]?.pointer === '/a~1b/1',
    );
  });

  it('A6: refuses what cannot be read, whatever reading it throws', () => {
    // A pattern of alternatives takes a place on the stack for each sign.
    const greedy = z.string().check(z.regex(/^(?:[\t\n\r]|[^\p{Cc}\p{Cs}])*$/u));
    const failing = z.string().check(z.refine((name) => name.normalize('none')));
    for (const schema of [greedy, failing])
      expect(() => parse(schema, 'x'.repeat(20_000_000))).toThrowMatching(
        (error) => error instanceof Problem && error.status === 422 && error.cause instanceof Error,
      );
  });
});
