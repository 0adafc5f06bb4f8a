import type { CountryCode, LicenceContent } from '#domain/licence-content';
import type { PlainDate } from '#domain/values/plain-date';

/** Box of the paper form, 1 to 18, or a step of the submit dialog. */
export type Place =
  1 | 2 | 3 | 4 | 5 | 7 | 8 | 9 | 10 | 11 | 12 | 14 | 17 | 18 | 'pointOfEntry' | 'arrival' | 'onBehalfOf';

/** `blocks`: cannot be submitted; `warns`: the authority decides (B8). */
export type Severity = 'blocks' | 'warns';

/** One thing a rule found. `line` is the id of the commodity line it is about; `params` fill the words shown. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly line?: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** What a rule may ask besides the content. Lodging is a calendar date in the country of the point of entry. */
export interface RuleContext {
  readonly lodgedOn: PlainDate;
  /** The known format of the country's licence numbers as a regular expression; null when none is known. */
  readonly numberPatternOf: (country: CountryCode) => string | null;
  /** Whether the HS code is in Annex II or III of Reg. (EC) 2173/2005 for the partner country. */
  readonly isInScope: (hsCode: string, country: CountryCode) => boolean;
  /** The id of another licence of the own company in which this number stands (`toLicenceIdentity`); null when there is none. */
  readonly usedIn: (identity: string) => string | null;
}

/** A rule of the book: `id` starts with the box; the words shown are found under `rules.<id>`. */
export interface Rule {
  readonly id: string;
  readonly source: string;
  readonly severity: Severity;
  /** What it found, never thrown. */
  readonly check: (content: LicenceContent, context: RuleContext) => Finding[];
}

interface RuleDefinition {
  readonly id: string;
  readonly source: string;
  readonly severity: Severity;
  readonly check: (content: LicenceContent, context: RuleContext) => Omit<Finding, 'rule' | 'severity'>[];
}

/** Makes a rule whose findings carry its id and severity. */
export function defineRule({ id, source, severity, check }: RuleDefinition): Rule {
  return {
    id,
    source,
    severity,
    check: (content, context) => check(content, context).map((finding) => ({ rule: id, severity, ...finding })),
  };
}
