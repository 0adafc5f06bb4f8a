import { defineRule } from '#domain/rules/rule';

/**
 * A licence names at least one commodity code.
 *
 * @source Seed user guide, "Selection of commodities"; Reg. (EC) 1024/2008, Annex, box 10
 */
export const commodityCodeRequired = defineRule({
  id: 'BOX10-REQUIRED',
  source: 'Reg. (EC) 1024/2008, Annex, box 10; TRACES user guide, "Selection of commodities"',
  severity: 'blocks',
  check: ({ commodities }) => (commodities.some(({ hsCode }) => hsCode) ? [] : [{ place: 10 }]),
});
