import type * as z from 'zod/mini';
import { Problem } from '#server/http/problem';

/**
 * `input` as `schema` describes it.
 * @throws Problem 422 `invalid-request` that names each field by its JSON pointer
 */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  const errors = result.error.issues
    .slice(0, 50)
    .map((issue) => ({ pointer: toPointer(issue.path), code: issue.code }));
  throw new Problem(422, 'invalid-request', 'Some of what was sent cannot be used.', { errors });
}

/** JSON pointer, RFC 6901. */
function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}
