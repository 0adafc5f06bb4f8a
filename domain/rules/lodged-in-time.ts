import { defineRule } from '#domain/rules/rule';

/**
 * A licence lodged after its date of expiry is void. Lodging on the day of expiry is in time; an accepted licence does
 * not expire later. Nothing is found while the date is blank: BOX4-REQUIRED reports that. It warns: the authority decides.
 *
 * @source Reg. (EC) 1024/2008, art. 6(3)
 */
export const lodgedInTime = defineRule({
  id: 'BOX4-LODGED-IN-TIME',
  source: 'Reg. (EC) 1024/2008, art. 6(3)',
  severity: 'warns',
  check: ({ expiresOn }, { lodgedOn }) =>
    expiresOn === null || lodgedOn <= expiresOn ? [] : [{ place: 4, params: { expiresOn } }],
});
