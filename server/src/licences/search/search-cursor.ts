import * as z from 'zod/mini';
import type { SearchQuery } from '#contract/search';
import { Uuid } from '#contract/values';
import { Problem } from '#server/http/problem';
import { keySchema } from '#server/licences/search/search-orders';

/** The place behind a row of an order: the value it is ordered by (null: blank), and its id. */
export interface SearchPlace {
  readonly key: string | null;
  readonly id: string;
}

/** `place` as text that devices hand back. */
export function formatCursor(order: SearchQuery['order'], { key, id }: SearchPlace): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url');
}

/**
 * The place a device hands back; undefined at the beginning.
 * @throws Problem 422 that names `/after` for what no page of this order gave
 */
export function parseCursor({ after, order }: SearchQuery): SearchPlace | undefined {
  if (after === undefined) return undefined;
  const schema = z.tuple([z.literal(order), z.nullable(keySchema(order)), Uuid]);
  const result = schema.safeParse(readJson(after));
  if (!result.success)
    throw new Problem(422, 'invalid-request', 'Some of what was sent cannot be used.', {
      errors: [{ pointer: '/after', code: 'invalid_format' }],
    });
  const [, key, id] = result.data;
  return { key: key as string | null, id };
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
