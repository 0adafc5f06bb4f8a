import { defineRule } from '#domain/rules/rule';

/** The word for an invoice as it is printed on licences (English, Indonesian, French), with a number somewhere behind it. */
const INVOICE_NUMBER = /\b(inv|invoice|faktur|facture)\b[^\n]*\d/i;

/**
 * Box 17 carries the number of the invoice. Licences without one exist: containers and bills of lading are marks too, so
 * it warns.
 *
 * @source Authorities’ published list of mistakes (B8)
 */
export const invoiceNumber = defineRule({
  id: 'BOX17-INVOICE-NUMBER',
  source: 'Mistakes published by authorities (eutr.dk)',
  severity: 'warns',
  check: ({ distinguishingMarks }) => (INVOICE_NUMBER.test(distinguishingMarks) ? [] : [{ place: 17 }]),
});
