import { defineRule } from '#domain/rules/rule';

/**
 * Box 17 carries the invoice number or other marks of the consignment.
 *
 * @source Authorities’ published list of mistakes (B8)
 */
export const marksRequired = defineRule({
  id: 'BOX17-INVOICE-NUMBER',
  source: 'Authorities’ published list of mistakes (B8)',
  severity: 'warns',
  check: ({ distinguishingMarks }) => (distinguishingMarks.trim() ? [] : [{ place: 17 }]),
});
