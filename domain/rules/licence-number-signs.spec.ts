import { licenceNumberSigns } from '#domain/rules/licence-number-signs';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(licenceNumberSigns, {
  'A3: a Cyrillic letter that looks Latin': {
    changes: { licenceNumber: 'TІDD/2026/777' },
    finds: [{ place: 3, params: { signs: '“І” (U+0406)' } }],
  },
  'letters of several scripts, each once, five at most': {
    changes: { licenceNumber: 'ΑΑאБ木ꓔᏆ' },
    finds: [{ place: 3, params: { signs: '“Α” (U+0391), “א” (U+05D0), “Б” (U+0411), “木” (U+6728), “ꓔ” (U+A4D4)' } }],
  },
  'digits of other scripts, accents and any separator': { changes: { licenceNumber: '٧/７–É·2' }, finds: [] },
  'a blank number, which BOX3-REQUIRED reports': { changes: { licenceNumber: ' ' }, finds: [] },
});
