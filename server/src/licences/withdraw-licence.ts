import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/** The importer takes back what the authority has not begun to verify, or what it returned. */
export const withdrawLicence: UseCase<'withdraw'> = ({ payload }, scene) =>
  moveValidation('withdraw', payload.words, scene);
