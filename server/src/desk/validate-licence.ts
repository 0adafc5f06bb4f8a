import { assertNumberFree } from '#server/desk/assert-number-free';
import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/**
 * The authority accepts the licence; its number is then taken in the whole Union (Reg. (EC) 1024/2008, art. 6(4) and (5)).
 * @throws Problem 409 for a number that is taken, or cannot be told from others (`assertNumberFree`)
 */
export const validateLicence: UseCase<'validate'> = async ({ payload }, scene) => {
  const next = moveValidation('validate', payload.words, scene);
  await assertNumberFree(scene);
  return next;
};
