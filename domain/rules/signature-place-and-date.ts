import { defineRule } from '#domain/rules/rule';

/**
 * Box 18 has the place and the date of signature.
 *
 * @source Reg. (EC) 1024/2008, Annex, box 18; among the mistakes authorities publish (B8)
 */
export const signaturePlaceAndDate = defineRule({
  id: 'BOX18-PLACE-AND-DATE',
  source: 'Reg. (EC) 1024/2008, Annex, box 18',
  severity: 'warns',
  check: ({ signedAt, signedOn }) => (signedAt.trim() && signedOn ? [] : [{ place: 18 }]),
});
