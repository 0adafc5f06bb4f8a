import { defineRule } from '#domain/rules/rule';

/**
 * The date of expiry is given.
 *
 * @source Reg. (EC) 1024/2008, Annex, box 4
 */
export const expiryRequired = defineRule({
  id: 'BOX4-REQUIRED',
  source: 'Reg. (EC) 1024/2008, Annex, box 4',
  severity: 'blocks',
  check: ({ expiresOn }) => (expiresOn ? [] : [{ place: 4 }]),
});
