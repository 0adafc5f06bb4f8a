import { marksRequired } from '#domain/rules/marks-required';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(marksRequired, {
  'a blank box': { changes: { distinguishingMarks: '\n ' }, finds: [{ place: 17 }] },
});
