import { partnerCountryOf } from '#domain/licence-content';
import { defineRule } from '#domain/rules/rule';
import { toLicenceIdentity } from '#domain/values/licence-identity';

/**
 * No other licence of the own company has this number. Only the own company's are looked at: what others lodged is told
 * to nobody but the authority.
 *
 * @source Authorities’ published list of mistakes (B8); Reg. (EC) 1024/2008, art. 2(1): one licence, one shipment
 */
export const numberNotUsed = defineRule({
  id: 'BOX3-USED',
  source: 'Mistakes published by authorities (eutr.dk); Reg. (EC) 1024/2008, art. 2(1)',
  severity: 'warns',
  check(content, { usedIn }) {
    const identity = toLicenceIdentity(content.licenceNumber, partnerCountryOf(content));
    const licence = identity && usedIn(identity);
    return licence ? [{ place: 3, params: { licence } }] : [];
  },
});
