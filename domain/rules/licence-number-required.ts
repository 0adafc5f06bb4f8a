import { defineRule } from '#domain/rules/rule';
import { toPlainSigns } from '#domain/values/plain-signs';

/**
 * The licence number is given: at least one letter or digit of it.
 *
 * @source Reg. (EC) 1024/2008, Annex, box 3
 */
export const licenceNumberRequired = defineRule({
  id: 'BOX3-REQUIRED',
  source: 'Reg. (EC) 1024/2008, Annex, box 3',
  severity: 'blocks',
  check: ({ licenceNumber }) => (toPlainSigns(licenceNumber) ? [] : [{ place: 3 }]),
});
