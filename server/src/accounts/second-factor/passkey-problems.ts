import { Problem } from '#server/http/problem';

/** Not ours, not for what was asked, or not right: one answer. */
export const passkeyRefused = (): Problem =>
  new Problem(422, 'passkey-refused', 'This passkey was not accepted. Try again, or choose another way.');
