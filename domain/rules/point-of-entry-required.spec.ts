import { pointOfEntryRequired } from '#domain/rules/point-of-entry-required';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(pointOfEntryRequired, {
  'no office': { changes: { pointOfEntry: null }, finds: [{ place: 'pointOfEntry' }] },
});
