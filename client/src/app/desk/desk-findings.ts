import { checkLicence, sourceOfRule } from '#domain/rules/rule-book';
import type { Finding } from '#domain/rules/rule';
import type { LicenceContent } from '#domain/licence-content';
import { isInScope } from '#reference/commodity-codes';
import { numberPatternOf, timeZonesOf } from '#reference/countries';
import { toDateIn } from '../licence-view/days-until';

/** A finding with the law or guide its rule comes from, and the number of the commodity line it is about. */
export interface SourcedFinding extends Finding {
  readonly source: string;
  readonly lineNumber: number | null;
}

/** What the rule book finds in a lodged licence. Lodging counts in the time of the country of entry. */
export function findDeskFindings(
  content: LicenceContent,
  entryCountry: string | null,
  lodgedAt: string,
): SourcedFinding[] {
  const lodgedOn = toDateIn(lodgedAt, entryCountry ? timeZonesOf(entryCountry)[0] : undefined);
  return checkLicence(content, { lodgedOn, numberPatternOf, isInScope, usedIn: () => null }).map((finding) => ({
    ...finding,
    source: sourceOfRule(finding.rule),
    lineNumber: finding.line ? content.commodities.findIndex(({ id }) => id === finding.line) + 1 : null,
  }));
}
