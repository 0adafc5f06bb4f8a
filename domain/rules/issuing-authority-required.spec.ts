import { issuingAuthorityRequired } from '#domain/rules/issuing-authority-required';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(issuingAuthorityRequired, {
  'a blank name': {
    changes: { issuingAuthority: { id: null, name: ' ', address: 'Depok', country: 'ID' } },
    finds: [{ place: 1 }],
  },
});
