import type { Finding } from '#domain/rules/rule';

/** What only the point of entry brings to light is repeated at the last step. */
const ABOUT_ENTRY: readonly string[] = ['BOX3-DESTINATION', 'BOX4-LODGED-IN-TIME'];

/** What the last step says of the findings: those about the point of entry in words, of the other warnings how many. */
export interface LastFindings {
  readonly aboutEntry: readonly Finding[];
  readonly otherCount: number;
}

export function toLastFindings(findings: readonly Finding[]): LastFindings {
  const aboutEntry = findings.filter(({ rule }) => ABOUT_ENTRY.includes(rule));
  const others = findings.filter((finding) => finding.severity === 'warns' && !aboutEntry.includes(finding));
  return { aboutEntry, otherCount: others.length };
}

/** Whether something that must be fixed is found outside the dialog: its own steps ask for theirs. */
export function hasOpenBlock(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ severity, place }) => severity === 'blocks' && place !== 'pointOfEntry' && place !== 'arrival',
  );
}
