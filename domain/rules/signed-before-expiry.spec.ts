import { signedBeforeExpiry } from '#domain/rules/signed-before-expiry';
import { describeRule } from '#domain/testing/describe-rule';
import { parsePlainDate } from '#domain/values/plain-date';

describeRule(signedBeforeExpiry, {
  'signing on the last day': { changes: { signedOn: parsePlainDate('2026-06-30') }, finds: [] },
  'signing after the last day': {
    changes: { signedOn: parsePlainDate('2026-07-01') },
    finds: [{ place: 4, params: { expiresOn: '2026-06-30', signedOn: '2026-07-01' } }],
  },
  'a blank date': { changes: { signedOn: null }, finds: [] },
});
