import { BLANK_CONTENT } from '#domain/licence-content';
import { checkLicence } from '#domain/rules/rule-book';
import type { Finding, RuleContext } from '#domain/rules/rule';
import { parsePlainDate } from '#domain/values/plain-date';
import { groupBySection, worstSeverity } from './findings';

const CONTEXT: RuleContext = {
  lodgedOn: parsePlainDate('2026-03-01'),
  numberPatternOf: () => null,
  isInScope: () => true,
  usedIn: () => null,
};

describe('findings', () => {
  const blank = checkLicence(BLANK_CONTENT, CONTEXT);

  it('are grouped in the order of the form, without those of the submit dialog', () => {
    const groups = groupBySection(blank);
    expect(groups.map(({ section }) => section)).toEqual(['codes', '1', '2', '3', '4', '5-6', '17', '18']);
    expect(groups.flatMap(({ findings }) => findings).map(({ rule }) => rule)).not.toContain('ENTRY-REQUIRED');
  });

  it('know their section and the graver severity', () => {
    const of = (section: string): readonly Finding[] =>
      groupBySection(blank).find((group) => group.section === section)?.findings ?? [];
    expect(of('3').map(({ rule }) => rule)).toEqual(['BOX3-REQUIRED']);
    expect(worstSeverity(of('3'))).toBe('blocks');
    expect(worstSeverity(of('17'))).toBe('warns');
    expect(worstSeverity([])).toBeUndefined();
  });
});
