import { defineRule } from '#domain/rules/rule';
import { toPrintedNumber } from '#domain/values/plain-signs';

/**
 * The number looks as the issuing country's numbers do, where a format is known. The law of the Union defines none, so it
 * warns and never blocks.
 *
 * @source NVWA (NL) for Indonesia; none found for other countries
 */
export const licenceNumberFormat = defineRule({
  id: 'BOX3-FORMAT',
  source: 'NVWA (NL), format of Indonesian licence numbers',
  severity: 'warns',
  check({ licenceNumber, issuingAuthority }, { numberPatternOf }) {
    const country = issuingAuthority.country;
    const pattern = country && numberPatternOf(country);
    if (!pattern || !licenceNumber.trim()) return [];
    return new RegExp(pattern).test(toPrintedNumber(licenceNumber)) ? [] : [{ place: 3 }];
  },
});
