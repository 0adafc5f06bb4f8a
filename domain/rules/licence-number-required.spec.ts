import { licenceNumberRequired } from '#domain/rules/licence-number-required';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(licenceNumberRequired, {
  'a blank number': { changes: { licenceNumber: '  ' }, finds: [{ place: 3 }] },
});
