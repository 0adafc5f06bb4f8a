import { defineRule } from '#domain/rules/rule';

/**
 * The issuing authority is named.
 *
 * @source Reg. (EC) 1024/2008, Annex, box 1
 */
export const issuingAuthorityRequired = defineRule({
  id: 'BOX1-REQUIRED',
  source: 'Reg. (EC) 1024/2008, Annex, box 1',
  severity: 'blocks',
  check: ({ issuingAuthority }) => (issuingAuthority.name.trim() ? [] : [{ place: 1 }]),
});
