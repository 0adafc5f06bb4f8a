import { assertAnother } from '#server/desk/assert-another';
import { assertNumberFree } from '#server/desk/assert-number-free';
import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/**
 * The authority accepts the licence; its number is then taken in the whole Union (Reg. (EC) 1024/2008, art. 6(4) and (5)).
 * @throws Problem 409 for a number that is taken or cannot be told from others (`assertNumberFree`), or is close to one in use and
 * nobody said why it is another (`assertAnother`)
 */
export const validateLicence: UseCase<'validate'> = async (command, scene) => {
  const next = moveValidation('validate', command.payload.words, scene);
  await assertNumberFree(scene);
  await assertAnother(command, scene);
  return next;
};
