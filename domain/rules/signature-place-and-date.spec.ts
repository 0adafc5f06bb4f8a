import { signaturePlaceAndDate } from '#domain/rules/signature-place-and-date';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(signaturePlaceAndDate, {
  'no place': { changes: { signedAt: ' ' }, finds: [{ place: 18 }] },
  'no date': { changes: { signedOn: null }, finds: [{ place: 18 }] },
});
