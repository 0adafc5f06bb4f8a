import { moveClearance } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/** Customs do not release the goods and say why. */
export const refuseGoods: UseCase<'refuse'> = ({ payload }, scene) => moveClearance('refuse', payload.words, scene);
