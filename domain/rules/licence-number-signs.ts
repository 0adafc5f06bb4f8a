import { defineRule } from '#domain/rules/rule';
import { nameForeignSigns } from '#domain/values/plain-signs';

/**
 * The number is written with the letters A to Z and digits. No partner country's number has other letters, and some look the
 * same: with them one number could be validated twice.
 *
 * @source Notes for guidance to the Annex of Reg. (EC) 1024/2008: complete in capitals
 */
export const licenceNumberSigns = defineRule({
  id: 'BOX3-SIGNS',
  source: 'Reg. (EC) 1024/2008, Annex, box 3 and notes for guidance',
  severity: 'blocks',
  check({ licenceNumber }) {
    const signs = nameForeignSigns(licenceNumber);
    return signs ? [{ place: 3, params: { signs } }] : [];
  },
});
