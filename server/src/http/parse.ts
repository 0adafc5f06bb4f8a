import type * as z from 'zod/mini';
import { Problem } from '#server/http/problem';

/**
 * `input` as `schema` describes it.
 * @throws Problem 422 `invalid-request` that names each field by its JSON pointer; with a `cause` where reading it failed altogether
 */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = read(schema, input ?? {});
  if (result.success) return result.data;
  const errors = result.error.issues
    .slice(0, 50)
    .map((issue) => ({ pointer: toPointer(issue.path), code: issue.code }));
  throw refuse({ errors });
}

function read<Schema extends z.ZodMiniType>(schema: Schema, input: unknown) {
  try {
    return schema.safeParse(input);
  } catch (error) {
    // Whatever we did not foresee, it is the input that brought it about: nobody else's request may fail with it.
    throw Object.assign(refuse({}), { cause: error });
  }
}

const refuse = (extras: Problem['extras']): Problem =>
  new Problem(422, 'invalid-request', 'Some of what was sent cannot be used.', extras);

/** JSON pointer, RFC 6901. */
function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}
