import { blankCommodity, BLANK_CONTENT } from '#domain/licence-content';
import { checkLicence } from '#domain/rules/rule-book';
import type { RuleContext } from '#domain/rules/rule';
import { parsePlainDate } from '#domain/values/plain-date';
import { groupByElement } from './findings-by-element';

const CONTEXT: RuleContext = {
  lodgedOn: parsePlainDate('2026-03-01'),
  numberPatternOf: () => null,
  isInScope: () => true,
  usedIn: () => null,
};
const LINE = blankCommodity('018f4e2a-0000-7000-8000-00000000000a', '441233');

describe('findings by element', () => {
  const groups = groupByElement(checkLicence({ ...BLANK_CONTENT, commodities: [LINE] }, CONTEXT));

  it('are those of a box at the box', () => {
    expect(groups['box-3']?.map(({ rule }) => rule)).toEqual(['BOX3-REQUIRED']);
  });

  it('are those of a commodity line at the line, not at its box', () => {
    expect(groups[`line-${LINE.id}`]?.map(({ rule }) => rule)).toContain('BOX14-VOLUME-OR-WEIGHT');
    expect(groups['box-9-16']).toBeUndefined();
  });

  it('are not those of the submit dialog', () => {
    const rules = Object.values(groups).flatMap((found) => found.map(({ rule }) => rule));
    expect(rules).not.toContain('ENTRY-REQUIRED');
    expect(rules).not.toContain('ARRIVAL-REQUIRED');
  });
});
