import { defineRule } from '#domain/rules/rule';

/**
 * The country of export is given.
 *
 * @source Reg. (EC) 1024/2008, Annex, boxes 5 and 6
 */
export const countryOfExportRequired = defineRule({
  id: 'BOX5-REQUIRED',
  source: 'Reg. (EC) 1024/2008, Annex, boxes 5 and 6',
  severity: 'blocks',
  check: ({ countryOfExport }) => (countryOfExport ? [] : [{ place: 5 }]),
});
