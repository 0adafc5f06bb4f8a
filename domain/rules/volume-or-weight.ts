import type { LicenceContent, Measures } from '#domain/licence-content';
import { defineRule } from '#domain/rules/rule';

const isMeasured = ({ volumeM3, netWeightKg }: Measures): boolean => volumeM3 !== null || netWeightKg !== null;

/**
 * At least the volume or the net weight is given: for each line, or once for all goods when they are measured together.
 * Nothing is found while there is no line, because BOX10-REQUIRED reports that.
 *
 * @source Seed user guide, "Box 9-16: Commodities"; Reg. (EC) 1024/2008, Annex, boxes 14 and 15
 */
export const volumeOrWeight = defineRule({
  id: 'BOX14-VOLUME-OR-WEIGHT',
  source: 'Reg. (EC) 1024/2008, Annex, boxes 14 and 15; TRACES user guide',
  severity: 'blocks',
  check({ commodities, measuredBy, globalMeasures }: LicenceContent) {
    if (measuredBy === 'goods') return commodities.length && !isMeasured(globalMeasures) ? [{ place: 14 }] : [];
    return commodities.filter(({ measures }) => !isMeasured(measures)).map(({ id }) => ({ place: 14, line: id }));
  },
});
