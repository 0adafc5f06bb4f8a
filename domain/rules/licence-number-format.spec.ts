import { licenceNumberFormat } from '#domain/rules/licence-number-format';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(licenceNumberFormat, {
  'another format than the country has': { changes: { licenceNumber: '26.1-ID-BE' }, finds: [{ place: 3 }] },
  'small letters and spaces around': { changes: { licenceNumber: ' 26.00001-00001.001-id-be ' }, finds: [] },
  'anything where no format is known': {
    changes: { licenceNumber: '7', issuingAuthority: { id: null, name: 'TIDD', address: '', country: 'GH' } },
    finds: [],
  },
  'a blank number, which BOX3-REQUIRED reports': { changes: { licenceNumber: ' ' }, finds: [] },
});
