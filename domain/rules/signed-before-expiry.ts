import { defineRule } from '#domain/rules/rule';

/**
 * A licence is signed on or before its last day of validity. How long it is valid no law of the Union says.
 *
 * @source Reg. (EC) 1024/2008, Annex, boxes 4 and 18
 */
export const signedBeforeExpiry = defineRule({
  id: 'BOX4-AFTER-SIGNATURE',
  source: 'Reg. (EC) 1024/2008, Annex, boxes 4 and 18',
  severity: 'warns',
  check: ({ expiresOn, signedOn }) =>
    expiresOn && signedOn && signedOn > expiresOn ? [{ place: 4, params: { expiresOn, signedOn } }] : [],
});
