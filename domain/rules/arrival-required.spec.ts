import { arrivalRequired } from '#domain/rules/arrival-required';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(arrivalRequired, {
  'no arrival': { changes: { arrival: null }, finds: [{ place: 'arrival' }] },
});
