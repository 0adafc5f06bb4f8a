import type { LicenceContent } from '#domain/licence-content';
import type { Finding } from '#domain/rules/rule';
import { groupFindings, type FindingGroup } from '../../licence-view/finding-groups';
import { FIX_PLANS } from './finding-fixes';

/** What the check before submitting lists, each part in the order of the rule book. */
export interface Review {
  readonly toFix: readonly FindingGroup[];
  readonly toCheck: readonly FindingGroup[];
  /** What the person has looked at and left as the paper has it. */
  readonly kept: readonly FindingGroup[];
}

/** Puts what was found into the parts of the review; what the submit dialog asks itself is left out. `kept`: keys of groups. */
export function toReview(
  findings: readonly Finding[],
  { commodities }: Pick<LicenceContent, 'commodities'>,
  kept: readonly string[],
): Review {
  const shown = findings.filter(({ rule }) => FIX_PLANS[rule] !== null);
  const groups = groupFindings(shown, commodities);
  const isKept = ({ key, finding }: FindingGroup): boolean =>
    kept.includes(key) && Boolean(FIX_PLANS[finding.rule]?.mayBeKept);
  return {
    toFix: groups.filter(({ finding }) => finding.severity === 'blocks'),
    toCheck: groups.filter((group) => group.finding.severity === 'warns' && !isKept(group)),
    kept: groups.filter((group) => group.finding.severity === 'warns' && isKept(group)),
  };
}

/** The id of a group's element in the review. Other characters become their number: two typed texts never get one id. */
export function reviewElementId({ key }: FindingGroup): string {
  return `finding-${key.replace(/[^\w-]/g, (character) => `_${character.charCodeAt(0)}`)}`;
}
