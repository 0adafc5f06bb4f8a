import type { Commodity } from '#domain/licence-content';
import type { Finding } from '#domain/rules/rule';

/** What was found, once for all commodity lines of which the same is to be said. */
export interface FindingGroup {
  readonly key: string;
  /** The first of them. */
  readonly finding: Finding;
  /** The lines it is about, in the order of the form, numbered from 1; none when it is about no line. */
  readonly lines: readonly NumberedLine[];
}

export interface NumberedLine {
  readonly id: string;
  readonly number: number;
}

/** Findings in their order, those put together that differ in nothing but the commodity line. */
export function groupFindings(findings: readonly Finding[], commodities: readonly Commodity[]): FindingGroup[] {
  const numbers = new Map(commodities.map(({ id }, index) => [id, index + 1]));
  const groups = new Map<string, { key: string; finding: Finding; lines: NumberedLine[] }>();
  for (const finding of findings) {
    const key = [finding.rule, ...Object.values(finding.params ?? {})].join(' ');
    const group = groups.get(key) ?? { key, finding, lines: [] };
    groups.set(key, group);
    if (finding.line) group.lines.push({ id: finding.line, number: numbers.get(finding.line) ?? 0 });
  }
  return [...groups.values()];
}
