import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/**
 * Words in the thread of a further verification: what was asked of the licensing authority, what came, what the importer
 * answers (Reg. (EC) 1024/2008, art. 5, 9 and 10). The words of the decision that began it stay.
 */
export const remarkOnVerification: UseCase<'remark'> = ({ payload }, scene) => ({
  ...moveValidation('remark', payload.words, scene),
  decisionWords: scene.licence.decisionWords,
});
