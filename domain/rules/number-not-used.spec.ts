import { numberNotUsed } from '#domain/rules/number-not-used';
import { describeRule } from '#domain/testing/describe-rule';

const usedIn = (identity: string) => (identity === 'ID:26-00001-00001-001-ID-BE' ? 'another-licence' : null);

describeRule(numberNotUsed, {
  'a number of another licence of the company, however it is separated': {
    changes: { licenceNumber: '26 00001 00001 001 id be' },
    context: { usedIn },
    finds: [{ place: 3, params: { licence: 'another-licence' } }],
  },
  'a number nobody used': { changes: { licenceNumber: '26.00002-00001.001-ID-BE' }, context: { usedIn }, finds: [] },
  'a blank number': { changes: { licenceNumber: ' ' }, context: { usedIn: () => 'any' }, finds: [] },
});
