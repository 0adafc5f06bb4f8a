import { defineRule } from '#domain/rules/rule';

/**
 * The point of entry is chosen.
 *
 * @source Reg. (EC) 1024/2008, art. 6(1): it decides the competent authority
 */
export const pointOfEntryRequired = defineRule({
  id: 'ENTRY-REQUIRED',
  source: 'Reg. (EC) 1024/2008, art. 6(1): it decides the competent authority',
  severity: 'blocks',
  check: ({ pointOfEntry }) => (pointOfEntry ? [] : [{ place: 'pointOfEntry' }]),
});
