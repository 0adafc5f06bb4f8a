import { countryOfOffice, type LicenceContent } from '#domain/licence-content';
import { checkBlocking } from '#domain/rules/rule-book';
import type { Finding } from '#domain/rules/rule';
import { parsePlainDate, type PlainDate } from '#domain/values/plain-date';
import { isInScope } from '#reference/commodity-codes';
import { numberPatternOf, timeZonesOf } from '#reference/countries';
import { findCustomsOffice } from '#reference/customs-offices';
import { Problem } from '#server/http/problem';
import { toPointer } from '#server/licences/place-pointer';

/**
 * The rule book lets a licence with this content, lodged at `at`, wait for the authority.
 * @throws Problem 422 `rules-block` that names each field
 */
export function assertRules(content: LicenceContent, at: Date): void {
  const lodgedOn = findDay(at, content.pointOfEntry);
  const findings: Pick<Finding, 'rule' | 'place' | 'line'>[] = checkBlocking(content, {
    lodgedOn,
    numberPatternOf,
    isInScope,
    // Only warnings ask for it, and the authority is warned from its own records.
    usedIn: () => null,
  });
  // An office nobody knows has no authority, and the licence would wait for ever.
  if (content.pointOfEntry && !findCustomsOffice(content.pointOfEntry))
    findings.push({ rule: 'ENTRY-REQUIRED', place: 'pointOfEntry' });
  if (!findings.length) return;
  const errors = findings.map(({ rule, place, line }) => ({ pointer: toPointer(content, place, line), code: rule }));
  throw new Problem(422, 'rules-block', 'Something that must be there is missing.', { errors });
}

/** The calendar day of `at` in the country of the office; UTC where the country is not known. */
function findDay(at: Date, officeCode: string | null): PlainDate {
  const timeZone = (officeCode && timeZonesOf(countryOfOffice(officeCode))[0]) || 'UTC';
  return parsePlainDate(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at));
}
