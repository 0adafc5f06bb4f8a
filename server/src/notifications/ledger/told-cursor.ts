import * as z from 'zod/mini';
import { Instant, Uuid } from '#contract/values';
import { Problem } from '#server/http/problem';

/** The place behind a piece of news in the ledger. */
export interface ToldPlace {
  readonly at: string;
  readonly causeId: string;
}

const Place = z.tuple([Instant, Uuid]);

export const formatToldCursor = ({ at, causeId }: ToldPlace): string =>
  Buffer.from(JSON.stringify([at, causeId])).toString('base64url');

/** @throws Problem 422 that names `/before` for what no page gave */
export function parseToldCursor(before: string): ToldPlace {
  const result = Place.safeParse(readJson(before));
  if (!result.success)
    throw new Problem(422, 'invalid-request', 'Some of what was sent cannot be used.', {
      errors: [{ pointer: '/before', code: 'invalid_format' }],
    });
  const [at, causeId] = result.data;
  return { at, causeId };
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
