import { Problem } from '#server/http/problem';

/** Another licence in force, or under which goods were released, has the number. */
export const numberTaken = (): Problem =>
  new Problem(409, 'number-already-validated', 'A licence with this number is validated already.', {
    errors: [{ pointer: '/licenceNumber', code: 'taken' }],
  });
