import { Problem } from '#server/http/problem';

/** A mutation id stands for one command for ever: this is another one. */
export const mutationReused = (): Problem =>
  new Problem(409, 'mutation-reused', 'Another command was received under this mutation id.');
