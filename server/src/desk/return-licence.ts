import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/** The authority asks the importer to mend something and says what. */
export const returnLicence: UseCase<'return'> = ({ payload }, scene) => moveValidation('return', payload.words, scene);
