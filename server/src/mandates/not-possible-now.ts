import { Problem } from '#server/http/problem';

/** The mandate is in a status that knows no such step. */
export const notPossibleNow = (): Problem =>
  new Problem(409, 'not-possible-now', 'The mandate has changed: this is not possible any more.');
