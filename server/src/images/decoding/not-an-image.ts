import { Problem } from '#server/http/problem';

export const notAnImage = (): Problem =>
  new Problem(422, 'not-an-image', 'These bytes are not a whole JPEG, PNG or WebP picture of the type they claim.');
