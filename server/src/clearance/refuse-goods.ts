import { decideClearance } from '#server/clearance/decide-clearance';
import type { UseCase } from '#server/licences/use-case';

/** Customs do not release the goods and say why. */
export const refuseGoods: UseCase<'refuse'> = decideClearance;
