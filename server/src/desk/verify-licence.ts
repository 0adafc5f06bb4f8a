import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/** The authority looks closer before it decides (Reg. (EC) 1024/2008, art. 9 and 10). */
export const verifyLicence: UseCase<'verify'> = ({ payload }, scene) => moveValidation('verify', payload.words, scene);
