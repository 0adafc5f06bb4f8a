import { blankCommodity, BLANK_CONTENT, type LicenceContent } from '#domain/licence-content';
import { checkLicence } from '#domain/rules/rule-book';
import type { RuleContext } from '#domain/rules/rule';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { parsePlainDate } from '#domain/values/plain-date';
import type { FindingGroup } from '../../licence-view/finding-groups';
import { findUnread } from '../rules/find-unread';
import { hasOpenBlock } from './last-findings';
import { reviewElementId, toReview } from './review';

const CONTEXT: RuleContext = {
  lodgedOn: parsePlainDate('2026-03-01'),
  numberPatternOf: () => null,
  isInScope: (code) => code !== '999999',
  usedIn: () => null,
};
const review = (content: LicenceContent, kept: readonly string[] = []) =>
  toReview(checkLicence(content, CONTEXT), content, kept);
const rulesOf = (groups: readonly FindingGroup[]): string[] => groups.map(({ finding }) => finding.rule);

describe('the check before submitting', () => {
  it('lists what must be fixed first, each part in the order of the rule book', () => {
    const { toFix, toCheck } = review({ ...BLANK_CONTENT, commodities: [blankCommodity('a', '441233')] });
    expect(rulesOf(toFix)).toEqual([
      'BOX1-REQUIRED',
      'BOX3-REQUIRED',
      'BOX4-REQUIRED',
      'BOX5-REQUIRED',
      'BOX14-VOLUME-OR-WEIGHT',
    ]);
    expect(rulesOf(toCheck)).toEqual([
      'BOX2-PICTURE',
      'BOX12-HARVEST-COUNTRY',
      'BOX11-SCIENTIFIC-NAME',
      'BOX17-INVOICE-NUMBER',
      'BOX18-PLACE-AND-DATE',
    ]);
  });

  it('says once what is missing in 200 lines', () => {
    const commodities = Array.from({ length: 200 }, (_, index) => blankCommodity(`line ${index}`, '441233'));
    const { toFix, toCheck } = review(buildLicence({ commodities }));
    expect([...rulesOf(toFix), ...rulesOf(toCheck)]).toEqual([
      'BOX14-VOLUME-OR-WEIGHT',
      'BOX12-HARVEST-COUNTRY',
      'BOX11-SCIENTIFIC-NAME',
    ]);
    expect(toFix[0]?.lines.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  });

  it('leaves the point of entry and the arrival to the dialog, but not a destination that differs', () => {
    const content = buildLicence({ arrival: null, licenceNumber: '26.00001-00001.001-ID-NL' });
    const { toFix, toCheck } = review(content);
    expect([rulesOf(toFix), rulesOf(toCheck)]).toEqual([[], ['BOX3-DESTINATION']]);
    expect(review({ ...content, pointOfEntry: null })).toEqual({ toFix: [], toCheck: [], kept: [] });
  });

  it('sets aside what was kept as the paper has it, until it is something else', () => {
    const content = buildLicence({ commodities: [blankCommodity('a', '999999')] });
    const [scope] = review(content).toCheck.filter(({ finding }) => finding.rule === 'BOX10-SCOPE');
    const key = scope?.key ?? '';
    expect(rulesOf(review(content, [key]).kept)).toEqual(['BOX10-SCOPE']);
    expect(rulesOf(review(content, [key]).toCheck)).not.toContain('BOX10-SCOPE');
    expect(rulesOf(review(content, ['BOX10-SCOPE 888888 ID']).toCheck)).toContain('BOX10-SCOPE');
  });

  it('never sets aside what must be fixed, nor what cannot be right as it is', () => {
    const { toFix, toCheck } = review(BLANK_CONTENT);
    const all = [...toFix, ...toCheck].map(({ key }) => key);
    expect(rulesOf(review(BLANK_CONTENT, all).toFix)).toEqual(rulesOf(toFix));
    expect(rulesOf(review(BLANK_CONTENT, all).kept)).toEqual(['BOX17-INVOICE-NUMBER']);
  });

  it('lists what was typed and not understood under what must be fixed, the same text of several lines once', () => {
    const commodities = ['a', 'b', 'c'].map((id) => buildCommodity({ id }));
    const unread = { 'line-a-volume': '12..5', 'line-b-volume': '12,,5', 'line-c-volume': '12..5' };
    const content = buildLicence({ commodities });
    const { toFix } = toReview(findUnread(unread, content), content, []);
    expect(toFix.map(({ lines }) => lines.map(({ number }) => number))).toEqual([[1, 3], [2]]);
    expect(new Set(toFix.map(reviewElementId)).size).toBe(2);
    expect(hasOpenBlock(toFix.map(({ finding }) => finding))).toBeTrue();
  });

  it('names each element once, in letters an address can carry', () => {
    const { toFix, toCheck } = review(BLANK_CONTENT);
    const ids = [...toFix, ...toCheck].map(reviewElementId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[\w-]+$/.test(id))).toEqual([]);
  });
});
