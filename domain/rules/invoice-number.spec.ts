import { invoiceNumber } from '#domain/rules/invoice-number';
import { describeRule } from '#domain/testing/describe-rule';

const marks = (distinguishingMarks: string, isFound = false) => ({
  changes: { distinguishingMarks },
  finds: isFound ? [{ place: 17 as const }] : [],
});

describeRule(invoiceNumber, {
  'a blank box': marks('\n ', true),
  'a container and a bill of lading only': marks('CONTAINER NO. EGHU5414304\nB/L NO. OOLU635200265', true),
  'the word without a number': marks('INVOICE: SEE ATTACHMENT', true),
  'an abbreviated word': marks('Inv. 0815/2026'),
  'the word in the middle of a line': marks('EGHU5414304, invoice no 12'),
  'the Indonesian word': marks('NO. FAKTUR 44-A'),
  'the French word': marks('Facture n° 7'),
});
