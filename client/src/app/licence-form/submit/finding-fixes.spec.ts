import { BLANK_CONTENT } from '#domain/licence-content';
import { RULE_BOOK } from '#domain/rules/rule-book';
import { groupFindings } from '../../licence-view/finding-groups';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import type { Finding } from '#domain/rules/rule';
import { findUnread } from '../rules/find-unread';
import { FIX_PLANS } from './finding-fixes';

const linksOf = (finding: Finding, content = buildLicence()) => {
  const [group] = groupFindings([finding], content.commodities);
  return (group && FIX_PLANS[finding.rule]?.links(group, content)) ?? [];
};

describe('the fixes of findings', () => {
  it('exist for every rule of the book, every box with a text nobody understood and a correction, and for no other', () => {
    const unread = ['BOX10-UNREAD', 'BOX14-UNREAD', 'BOX15-UNREAD', 'BOX16-UNREAD'];
    const correction = ['CORRECTION-OPEN', 'CORRECTION-UNEXPLAINED'];
    expect(Object.keys(FIX_PLANS).sort()).toEqual([...RULE_BOOK.map(({ id }) => id), ...unread, ...correction].sort());
  });

  it('lead somewhere, but for what the dialog asks', () => {
    const leading = RULE_BOOK.filter(({ id, severity }) => linksOf({ rule: id, severity, place: 3 }).length > 0);
    const asked = RULE_BOOK.filter((rule) => !leading.includes(rule)).map(({ id }) => id);
    expect(asked).toEqual(['ENTRY-REQUIRED', 'ARRIVAL-REQUIRED']);
  });

  it('lead to the very field that is empty', () => {
    const missing: Finding = { rule: 'BOX18-PLACE-AND-DATE', severity: 'warns', place: 18 };
    expect(linksOf(missing, { ...BLANK_CONTENT, signedAt: ' ' })[0]?.query).toEqual({ at: 'signed-at' });
    expect(linksOf(missing, { ...BLANK_CONTENT, signedAt: 'SEMARANG' })[0]?.query).toEqual({ at: 'signed-on' });
  });

  it('lead to each line, and to the measures of all goods when no line is meant', () => {
    const content = buildLicence({ commodities: [buildCommodity({ id: 'a' }), buildCommodity({ id: 'b' })] });
    const unmeasured: Finding = { rule: 'BOX14-VOLUME-OR-WEIGHT', severity: 'blocks', place: 14 };
    const [toLine] = linksOf({ ...unmeasured, line: 'b' }, content);
    expect([toLine?.query, toLine?.params]).toEqual([{ at: 'line-b-volume' }, { number: 2 }]);
    expect(linksOf(unmeasured, content)[0]?.query).toEqual({ at: 'global-volume' });
  });

  it('lead to the field with the text nobody understood, under the box it stands for', () => {
    const content = buildLicence({ commodities: [buildCommodity({ id: 'a' })] });
    const goods = findUnread({ 'global-weight': 'tons' }, { ...content, measuredBy: 'goods' });
    const line = findUnread(
      { 'line-a-volume': '12..5', 'line-a-units': 'many' },
      { ...content, measuredBy: 'commodity' },
    );
    const fixes = [...goods, ...line].map((finding) => [
      FIX_PLANS[finding.rule]?.box ?? finding.place,
      linksOf(finding, content)[0]?.query?.['at'],
    ]);
    expect(fixes).toEqual([
      [15, 'global-weight'],
      [14, 'line-a-volume'],
      [16, 'line-a-units'],
    ]);
  });

  it('lead to the species that has no scientific name', () => {
    const named = { commonName: 'MERANTI', scientificName: 'SHOREA SPP.' };
    const unnamed = { commonName: 'SENGON', scientificName: ' ' };
    const content = buildLicence({ commodities: [buildCommodity({ id: 'a', species: [named, unnamed] })] });
    const finding: Finding = { rule: 'BOX11-SCIENTIFIC-NAME', severity: 'warns', place: 11, line: 'a' };
    expect(linksOf(finding, content)[0]?.query).toEqual({ at: 'line-a-scientific-1' });
    const without = buildLicence({ commodities: [buildCommodity({ id: 'a', species: [] })] });
    expect(linksOf(finding, without)[0]?.query).toEqual({ at: 'line-a-scientific-0' });
  });

  it('show the very picture that is to be taken again, and the other licence with the number', () => {
    const blurred: Finding = { rule: 'BOX2-LEGIBLE', severity: 'warns', place: 2, params: { picture: 'p1' } };
    expect(linksOf(blurred)[0]?.query).toEqual({ show: 'p1' });
    const used: Finding = { rule: 'BOX3-USED', severity: 'warns', place: 3, params: { licence: 'l1' } };
    expect(linksOf(used)[0]?.path).toEqual(['l1']);
  });
});
