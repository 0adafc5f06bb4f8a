import type { Finding, Severity } from '#domain/rules/rule';
import { SECTIONS, type SectionId, sectionOf } from '../form-sections';

/** What was found in one section of the form. */
export interface SectionFindings {
  readonly section: SectionId;
  readonly findings: readonly Finding[];
}

/** Findings about the form, by section in its order; those about the submit dialog are left out, because it asks for them itself. */
export function groupBySection(findings: readonly Finding[]): SectionFindings[] {
  return SECTIONS.map((section) => ({
    section,
    findings: findings.filter(({ place, line }) => sectionOf(place, line) === section),
  })).filter((group) => group.findings.length > 0);
}

/** The graver of the severities, or undefined when nothing was found. */
export function worstSeverity(findings: readonly Finding[]): Severity | undefined {
  if (findings.some(({ severity }) => severity === 'blocks')) return 'blocks';
  return findings.length ? 'warns' : undefined;
}

/** What tells one finding from another. */
export function findingKey({ rule, line, params }: Finding): string {
  return [rule, line, params?.['picture']].join(' ');
}
