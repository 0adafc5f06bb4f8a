import { BLANK_CONTENT } from '#domain/licence-content';
import { checkBlocking, checkLicence, RULE_BOOK } from '#domain/rules/rule-book';
import { buildLicence } from '#domain/testing/build-licence';
import { CONTEXT } from '#domain/testing/describe-rule';

describe('the rule book', () => {
  it('names each rule once, with its source', () => {
    const ids = RULE_BOOK.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(RULE_BOOK.filter(({ source }) => !source)).toEqual([]);
  });

  it('finds nothing in a faultless licence', () => {
    expect(checkLicence(buildLicence(), CONTEXT)).toEqual([]);
  });

  it('B8: blocks a blank licence for what must be there, and for nothing else', () => {
    const ids = checkBlocking(BLANK_CONTENT, CONTEXT).map(({ rule }) => rule);
    expect(ids).toEqual([
      'BOX10-REQUIRED',
      'BOX1-REQUIRED',
      'BOX3-REQUIRED',
      'BOX4-REQUIRED',
      'BOX5-REQUIRED',
      'ENTRY-REQUIRED',
      'ARRIVAL-REQUIRED',
    ]);
  });

  it('B8: warns of an expired licence and lets the authority decide', () => {
    const expired = buildLicence({ expiresOn: CONTEXT.lodgedOn, signedOn: null });
    const late = { ...CONTEXT, lodgedOn: buildLicence().expiresOn! };
    expect(checkLicence(expired, late).map(({ rule }) => rule)).toContain('BOX4-LODGED-IN-TIME');
    expect(checkBlocking(expired, late)).toEqual([]);
  });
});
