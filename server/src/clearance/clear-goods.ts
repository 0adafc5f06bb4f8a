import { assertExplained } from '#server/clearance/assert-explained';
import { decideClearance } from '#server/clearance/decide-clearance';
import type { UseCase } from '#server/licences/use-case';

/** Customs release the goods; a licence is cleared once (Reg. (EC) 1024/2008, art. 11(2)). */
export const clearGoods: UseCase<'clear'> = (command, scene) => {
  const next = decideClearance(command, scene);
  assertExplained(command.payload, scene.licence.content);
  return next;
};
