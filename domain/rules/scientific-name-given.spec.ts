import { scientificNameGiven } from '#domain/rules/scientific-name-given';
import { describeRule } from '#domain/testing/describe-rule';
import { buildCommodity } from '#domain/testing/build-licence';

describeRule(scientificNameGiven, {
  'a line without species': {
    changes: { commodities: [buildCommodity({ species: [] })] },
    finds: [{ place: 11, line: '018f4e2a-0000-7000-8000-00000000000a' }],
  },
  'a species with a common name only': {
    changes: { commodities: [buildCommodity({ species: [{ commonName: 'JATI', scientificName: ' ' }] })] },
    finds: [{ place: 11, line: '018f4e2a-0000-7000-8000-00000000000a' }],
  },
});
