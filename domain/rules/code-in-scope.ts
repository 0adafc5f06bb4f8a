import { partnerCountryOf } from '#domain/licence-content';
import { defineRule } from '#domain/rules/rule';

/**
 * The code is among the products that need a licence when they come from this partner country. It may be kept: Indonesia
 * lists some others of its own accord.
 *
 * @source Reg. (EC) 2173/2005, art. 2(9), Annexes II and III
 */
export const codeInScope = defineRule({
  id: 'BOX10-SCOPE',
  source: 'Reg. (EC) 2173/2005, art. 2(9), Annexes II and III',
  severity: 'warns',
  check(content, { isInScope }) {
    const country = partnerCountryOf(content);
    if (!country) return [];
    return content.commodities
      .filter(({ hsCode }) => hsCode && !isInScope(hsCode, country))
      .map(({ id, hsCode }) => ({ place: 10, line: id, params: { hsCode, partner: country } }));
  },
});
