import { defineRule } from '#domain/rules/rule';

/**
 * Each line names where its timber was harvested.
 *
 * @source Reg. (EC) 1024/2008, Annex, boxes 12 and 13; among the mistakes authorities publish (B8)
 */
export const harvestCountryNamed = defineRule({
  id: 'BOX12-HARVEST-COUNTRY',
  source: 'Reg. (EC) 1024/2008, Annex, boxes 12 and 13',
  severity: 'warns',
  check: ({ commodities }) =>
    commodities
      .filter(({ countriesOfHarvest }) => !countriesOfHarvest.length)
      .map(({ id }) => ({ place: 12, line: id })),
});
