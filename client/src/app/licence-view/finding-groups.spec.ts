import { buildCommodity } from '#domain/testing/build-licence';
import type { Finding } from '#domain/rules/rule';
import { groupFindings } from './finding-groups';

const lines = ['a', 'b', 'c'].map((id) => buildCommodity({ id }));
const noName = (line: string): Finding => ({ rule: 'BOX11-SCIENTIFIC-NAME', severity: 'warns', place: 11, line });
const outOfScope = (line: string, hsCode: string): Finding => ({
  rule: 'BOX10-SCOPE',
  severity: 'warns',
  place: 10,
  line,
  params: { hsCode, partner: 'ID' },
});

describe('findings of many lines', () => {
  it('stand together, with the numbers of their lines', () => {
    const [group, ...others] = groupFindings([noName('a'), noName('c')], lines);
    expect(others).toEqual([]);
    expect(group?.lines).toEqual([
      { id: 'a', number: 1 },
      { id: 'c', number: 3 },
    ]);
  });

  it('stay apart when something else is said of them', () => {
    const groups = groupFindings([outOfScope('a', '9999'), outOfScope('b', '8888'), outOfScope('c', '9999')], lines);
    expect(groups.map((group) => group.lines.map(({ number }) => number))).toEqual([[1, 3], [2]]);
  });

  it('keep the order in which they were found', () => {
    const first: Finding = { rule: 'BOX4-REQUIRED', severity: 'blocks', place: 4 };
    const groups = groupFindings([first, noName('b')], lines);
    expect(groups.map(({ finding }) => finding.rule)).toEqual(['BOX4-REQUIRED', 'BOX11-SCIENTIFIC-NAME']);
    expect(groups[0]?.lines).toEqual([]);
  });
});
