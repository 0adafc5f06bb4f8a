import { licenceNumberFormat } from '#domain/rules/licence-number-format';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(licenceNumberFormat, {
  'another format than the country has': { changes: { licenceNumber: '26.1-ID-BE' }, finds: [{ place: 3 }] },
  'small letters and spaces around': { changes: { licenceNumber: ' 26.00001-00001.001-id-be ' }, finds: [] },
  'F24: non-breaking hyphens, en dashes, spaces around them and what cannot be seen': {
    changes: { licenceNumber: '\u200e26.00001‑00001.001 – ID−BE\u00ad' },
    finds: [],
  },
  'F24: digits of another script': { changes: { licenceNumber: '٢٦.00001-00001·001-ID-BE' }, finds: [] },
  'anything where no format is known': {
    changes: { licenceNumber: '7', issuingAuthority: { id: null, name: 'TIDD', address: '', country: 'GH' } },
    finds: [],
  },
  'a blank number, which BOX3-REQUIRED reports': { changes: { licenceNumber: ' ' }, finds: [] },
});
