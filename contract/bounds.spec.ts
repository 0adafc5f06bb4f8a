import * as z from 'zod/mini';
import { CommandRequest, Command } from '#contract/command';
import { exportedSchemas, takenSchemas, toldSchemas } from '#contract/testing/contract-schemas';
import { findBounds } from '#contract/testing/schema-bounds';
import { formed, Instant, line, text, upTo } from '#contract/values';

/** What the server alone makes, and devices take as it is: a device that refused it for its length could not be opened again. */
const MADE_BY_THE_SERVER = ['push-message.ts PushMessage', 'search.ts FoundLicence'];
/** Commands are read one by one: a bad one must not stop the others. Their number is bounded, and each is a `Command`. */
const READ_ONE_BY_ONE = ['.commands[] is unknown'];

describe('the contract', () => {
  it('A6: lets no text, list or record in without an upper bound, and runs no pattern on what is too long', () => {
    const faults = takenSchemas().flatMap(({ name, schema }) =>
      findBounds(schema).faults.map((fault) => `${name} ${fault}`),
    );
    expect(faults.filter((fault) => !READ_ONE_BY_ONE.some((known) => fault.endsWith(known)))).toEqual([]);
    expect(findBounds(Command).faults).toEqual([]);
    expect(takenSchemas().length).toBeGreaterThan(50);
  });

  it('A6: has no other schema without bounds than those of answers', async () => {
    const told = toldSchemas();
    const others = (await exportedSchemas()).filter(
      ({ name, schema }) => !told.has(schema) && !MADE_BY_THE_SERVER.includes(name) && schema !== CommandRequest,
    );
    expect(others.length).toBeGreaterThan(30);
    expect(others.flatMap(({ name, schema }) => findBounds(schema).faults.map((fault) => `${name} ${fault}`))).toEqual(
      [],
    );
  });

  it('A6: is walked by something that sees what is wrong', () => {
    const wrong: Record<string, z.ZodMiniType> = {
      'is a text without an end': z.string(),
      'has a pattern that runs on any length': z.string().check(z.maxLength(9), z.regex(/^a*$/)),
      'is a list without an end': z.array(z.boolean()).check(z.minLength(1)),
      'is a record of any keys': z.record(text(3), z.boolean()),
      'is unknown': z.unknown(),
    };
    const faultsOf = (schema: z.ZodMiniType) =>
      findBounds(z.strictObject({ it: z.optional(z.nullable(schema)) })).faults;
    for (const [fault, schema] of Object.entries(wrong)) expect(faultsOf(schema)).toEqual([`.it ${fault}`]);
    expect(faultsOf(z.url().check(upTo(9)))).toEqual(['.it has a pattern that runs on any length']);
    expect(
      faultsOf(
        z.array(z.boolean()).check(
          z.refine(() => true),
          z.maxLength(3),
        ),
      ),
    ).toEqual(['.it is a list without an end']);
    expect(
      findBounds(z.strictObject({ name: line(10), on: z.array(formed(2, /^[A-Z]*$/)).check(z.maxLength(3)) })).bytes,
    ).toBe('{"name":"","on":["AA","AA","AA"]}'.length + 40 + 2);
  });

  it('A6: says of a text that is too long only that, and does not look at it any further', () => {
    const millions = 'a.'.repeat(2_000_000);
    for (const schema of [text(100), line(100), Instant, formed(5, /^(a.?)*$/)]) {
      const { error } = schema.safeParse(millions);
      expect(error?.issues.map(({ code }) => code)).toEqual(['too_big']);
    }
  });
});
