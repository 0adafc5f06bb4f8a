import { assertPinsKnown } from '#server/desk/assert-pins-known';
import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/**
 * The authority asks the importer to mend something and says what: in words, and in comments pinned on boxes and pictures.
 * @throws Problem 422 for a pin on what is not in the licence
 */
export const returnLicence: UseCase<'return'> = ({ payload: { words, pins = [] } }, scene) => {
  const next = moveValidation('return', words, scene);
  assertPinsKnown(pins, scene.licence.content);
  return next;
};
