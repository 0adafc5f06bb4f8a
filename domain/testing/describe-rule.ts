import type { LicenceContent } from '#domain/licence-content';
import type { Finding, Rule, RuleContext } from '#domain/rules/rule';
import { buildLicence } from '#domain/testing/build-licence';
import { parsePlainDate } from '#domain/values/plain-date';

/** A case in words: what differs from a faultless licence, and where the rule then finds something. */
export type RuleCases = Record<
  string,
  {
    readonly changes?: Partial<LicenceContent>;
    readonly context?: Partial<RuleContext>;
    readonly finds: readonly Omit<Finding, 'rule' | 'severity'>[];
  }
>;

/** Lodged on 2026-03-01; Indonesia's number format and a small scope are known. */
export const CONTEXT: RuleContext = {
  lodgedOn: parsePlainDate('2026-03-01'),
  numberPatternOf: (country) => (country === 'ID' ? String.raw`^\d{2}\.\d{5}-\d{5}\.\d{3}-ID-[A-Z]{2}$` : null),
  isInScope: (hsCode, country) => hsCode.startsWith('4412') || (country === 'ID' && hsCode.startsWith('9403')),
  usedIn: () => null,
};

/** One spec for each case; a faultless licence is always among them. */
export function describeRule(rule: Rule, cases: RuleCases): void {
  describe(`${rule.id} (${rule.source})`, () => {
    it('finds nothing in a faultless licence', () => expect(rule.check(buildLicence(), CONTEXT)).toEqual([]));
    for (const [name, { changes, context, finds }] of Object.entries(cases))
      it(`${finds.length ? 'finds' : 'accepts'} ${name}`, () => {
        const expected = finds.map((finding) => ({ rule: rule.id, severity: rule.severity, ...finding }));
        expect(rule.check(buildLicence(changes), { ...CONTEXT, ...context })).toEqual(expected);
      });
  });
}
