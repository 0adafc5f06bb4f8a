import { decideClearance } from '#server/clearance/decide-clearance';
import type { UseCase } from '#server/licences/use-case';

/** Customs hold the goods and say why (Reg. (EC) 2173/2005, art. 5(7)). */
export const suspendGoods: UseCase<'suspend'> = decideClearance;
