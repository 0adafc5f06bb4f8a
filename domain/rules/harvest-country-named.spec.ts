import { harvestCountryNamed } from '#domain/rules/harvest-country-named';
import { describeRule } from '#domain/testing/describe-rule';
import { buildCommodity } from '#domain/testing/build-licence';

describeRule(harvestCountryNamed, {
  'a line without a country': {
    changes: { commodities: [buildCommodity(), buildCommodity({ id: 'b', countriesOfHarvest: [] })] },
    finds: [{ place: 12, line: 'b' }],
  },
});
