import { Service, signal } from '@angular/core';
import type { RuleContext } from '#domain/rules/rule';

/** What the rules ask of the reference data. */
export type RuleLookUps = Pick<RuleContext, 'numberPatternOf' | 'isInScope'> & {
  /** IANA time zones of a Member State, that of the capital first. */
  readonly timeZonesOf: (country: string) => readonly string[];
  /** What is known of a country's licence numbers, as an example with its digits masked. */
  readonly numberExampleOf: (country: string) => string | null;
};

/** Loads the reference data the rules need, once, in a chunk of its own; null until it is there. */
@Service()
export class RuleReference {
  readonly lookUps = signal<RuleLookUps | null>(null);

  constructor() {
    void this.#load();
  }

  async #load(): Promise<void> {
    const [countries, codes] = await Promise.all([
      import('#reference/countries'),
      import('#reference/commodity-codes'),
    ]);
    this.lookUps.set({
      numberPatternOf: countries.numberPatternOf,
      timeZonesOf: countries.timeZonesOf,
      isInScope: rememberAnswers(codes.isInScope),
      numberExampleOf: (country) =>
        countries.PARTNER_COUNTRIES.find(({ code }) => code === country)?.numberExample ?? null,
    });
  }
}

/** The rules ask about every commodity line at every change, and the lists of the law are long. */
function rememberAnswers(isInScope: RuleLookUps['isInScope']): RuleLookUps['isInScope'] {
  const answers = new Map<string, boolean>();
  return (hsCode, country) => {
    const key = `${hsCode} ${country}`;
    const answer = answers.get(key) ?? isInScope(hsCode, country);
    answers.set(key, answer);
    return answer;
  };
}
