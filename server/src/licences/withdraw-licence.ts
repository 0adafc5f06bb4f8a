import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/** Who made it takes it back: an importer what the authority has not begun to verify, everybody what was returned. */
export const withdrawLicence: UseCase<'withdraw'> = ({ payload }, scene) =>
  moveValidation('withdraw', payload.words, scene);
