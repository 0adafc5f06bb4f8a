import { defineRule } from '#domain/rules/rule';

/**
 * The licence number is given.
 *
 * @source Reg. (EC) 1024/2008, Annex, box 3
 */
export const licenceNumberRequired = defineRule({
  id: 'BOX3-REQUIRED',
  source: 'Reg. (EC) 1024/2008, Annex, box 3',
  severity: 'blocks',
  check: ({ licenceNumber }) => (licenceNumber.trim() ? [] : [{ place: 3 }]),
});
