import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/** The authority refuses the licence and says why (Reg. (EC) 1024/2008, art. 6(3), 7 and 8). */
export const rejectLicence: UseCase<'reject'> = ({ payload }, scene) => moveValidation('reject', payload.words, scene);
