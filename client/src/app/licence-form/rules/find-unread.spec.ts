import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { findUnread } from './find-unread';

const LINES = buildLicence({ commodities: [buildCommodity({ id: 'a' }), buildCommodity({ id: 'b' })] });

describe('texts nobody understood', () => {
  it('are found at their line, in the order of the form, and block', () => {
    const unread = { 'line-b-volume': '12..5', 'line-a-weight': 'three tons', 'line-a-code': '44' };
    expect(findUnread(unread, LINES)).toEqual([
      { rule: 'BOX10-UNREAD', severity: 'blocks', place: 10, line: 'a', params: { text: '44' } },
      { rule: 'BOX15-UNREAD', severity: 'blocks', place: 14, line: 'a', params: { text: 'three tons' } },
      { rule: 'BOX14-UNREAD', severity: 'blocks', place: 14, line: 'b', params: { text: '12..5' } },
    ]);
  });

  it('are not looked for in a line that was taken away, nor among the measures that do not count', () => {
    const unread = { 'line-gone-volume': '1e5', 'line-a-volume': '1e5', 'line-a-code': '44', 'global-units': 'many' };
    const rulesFor = (measuredBy: 'commodity' | 'goods') =>
      findUnread(unread, { ...LINES, measuredBy }).map(({ rule, line }) => [rule, line]);
    expect(rulesFor('commodity')).toEqual([
      ['BOX10-UNREAD', 'a'],
      ['BOX14-UNREAD', 'a'],
    ]);
    expect(rulesFor('goods')).toEqual([
      ['BOX10-UNREAD', 'a'],
      ['BOX16-UNREAD', undefined],
    ]);
  });
});
