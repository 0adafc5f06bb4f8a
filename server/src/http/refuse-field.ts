import { Problem } from '#server/http/problem';

/** What was sent has the right form, but one field of it cannot be used; `pointer` is its JSON pointer (RFC 6901). */
export const refuseField = (pointer: string, code: string): Problem =>
  new Problem(422, 'invalid-request', 'Some of what was sent cannot be used.', { errors: [{ pointer, code }] });
