import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/** A validated licence ends: withdrawn or replaced by the licensing authority (Reg. (EC) 1024/2008, art. 8(3)). */
export const cancelLicence: UseCase<'cancel'> = ({ payload }, scene) => moveValidation('cancel', payload.words, scene);
