import { expiryRequired } from '#domain/rules/expiry-required';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(expiryRequired, {
  'no date': { changes: { expiresOn: null }, finds: [{ place: 4 }] },
});
