import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/** The authority accepts the licence; its number is then taken in the whole Union (Reg. (EC) 1024/2008, art. 6(4) and (5)). */
export const validateLicence: UseCase<'validate'> = ({ payload }, scene) =>
  moveValidation('validate', payload.words, scene);
