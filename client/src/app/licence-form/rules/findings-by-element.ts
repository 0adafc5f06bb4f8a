import type { Finding } from '#domain/rules/rule';
import { lineElementId, sectionElementId, sectionOf } from '../form-sections';

/** Findings by the id of the element that shows them: a box or a commodity line. */
export type FindingsByElement = Readonly<Record<string, readonly Finding[]>>;

/** Every finding that the form shows, in the order found; those about the submit dialog are left out. */
export function groupByElement(findings: readonly Finding[]): FindingsByElement {
  const groups: Record<string, Finding[]> = {};
  for (const finding of findings) {
    const section = sectionOf(finding.place, finding.line);
    if (!section) continue;
    (groups[finding.line ? lineElementId(finding.line) : sectionElementId(section)] ??= []).push(finding);
  }
  return groups;
}
