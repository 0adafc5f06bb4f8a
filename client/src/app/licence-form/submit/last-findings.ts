import type { Finding } from '#domain/rules/rule';
import type { Review } from './review';

/** What only the point of entry brings to light is repeated at the last step. */
const ABOUT_ENTRY: readonly string[] = ['BOX3-DESTINATION', 'BOX4-LODGED-IN-TIME'];

/** What the last step says of the findings: those about the point of entry in words, of the others to be checked how many. */
export interface LastFindings {
  readonly aboutEntry: readonly Finding[];
  readonly otherCount: number;
}

/** Counted as the page behind the dialog counts them: once for all lines, and without those left as the paper says. */
export function toLastFindings(findings: readonly Finding[], { toCheck }: Pick<Review, 'toCheck'>): LastFindings {
  const isAboutEntry = ({ rule }: Finding): boolean => ABOUT_ENTRY.includes(rule);
  return {
    aboutEntry: findings.filter(isAboutEntry),
    otherCount: toCheck.filter(({ finding }) => !isAboutEntry(finding)).length,
  };
}

/** Whether something that must be fixed is found outside the dialog: its own steps ask for theirs. */
export function hasOpenBlock(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ severity, place }) => severity === 'blocks' && place !== 'pointOfEntry' && place !== 'arrival',
  );
}
