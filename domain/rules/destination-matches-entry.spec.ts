import { destinationMatchesEntry } from '#domain/rules/destination-matches-entry';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(destinationMatchesEntry, {
  'a number for another Member State': {
    changes: { licenceNumber: '26.00001-00001.001-ID-NL' },
    finds: [{ place: 3, params: { destination: 'NL', entry: 'BE' } }],
  },
  'a number that names no destination': { changes: { licenceNumber: 'GH-26-012997' }, finds: [] },
  'a licence without a point of entry yet': {
    changes: { licenceNumber: '26.00001-00001.001-ID-NL', pointOfEntry: null },
    finds: [],
  },
});
