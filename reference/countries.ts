import countries from './countries.json' with { type: 'json' };
import memberStates from './member-states.json' with { type: 'json' };
import partnerCountries from './partner-countries.json' with { type: 'json' };
import timeZones from './time-zones.json' with { type: 'json' };

/** ISO 3166-1 alpha-2 codes of all countries. */
export const COUNTRY_CODES: readonly string[] = countries.items;

/** Codes of the 27 Member States; Greece is GR, as in the customs lists. */
export const MEMBER_STATE_CODES: readonly string[] = memberStates.items.map(({ code }) => code);

/** How far a country is on the way to licences: it issues them; it has an agreement or signed one; it negotiates; its agreement ended. */
export type PartnerStage = 'licensing' | 'agreed' | 'signed' | 'negotiating' | 'ended';

/** A country that has, or negotiates, a Voluntary Partnership Agreement. */
export interface PartnerCountry {
  readonly code: string;
  readonly name: string;
  /** Only these can be covered by a licence today (Reg. (EC) 2173/2005, Annex I). */
  readonly isLicensing: boolean;
  readonly stage: PartnerStage;
  /** What is known of its licence numbers; a pattern is a hint and a warning, never a block. */
  readonly numberPattern: string | null;
  readonly numberExample: string | null;
}

/** Countries with a Voluntary Partnership Agreement or on the way to one. */
export const PARTNER_COUNTRIES: readonly PartnerCountry[] = partnerCountries.items.map((item) => {
  const number = 'licenceNumber' in item ? item.licenceNumber : null;
  return {
    code: item.code,
    name: item.name,
    isLicensing: item.inAnnexI,
    stage: stageOf(item),
    numberPattern: number && 'pattern' in number ? number.pattern : null,
    numberExample: number && 'maskedExample' in number ? number.maskedExample : null,
  };
});

function stageOf(item: { readonly inAnnexI: boolean; readonly vpaStatus: string }): PartnerStage {
  if (item.inAnnexI) return 'licensing';
  const known: [string, PartnerStage][] = [
    ['terminated', 'ended'],
    ['signed', 'signed'],
    ['negotiations', 'negotiating'],
  ];
  return known.find(([words]) => item.vpaStatus.startsWith(words))?.[1] ?? 'agreed';
}

/** The known format of a country's licence numbers, as a regular expression; null when none is known. */
export function numberPatternOf(country: string): string | null {
  return PARTNER_COUNTRIES.find(({ code }) => code === country)?.numberPattern ?? null;
}

/** The formats a licence number may have: that of `country`, where one is known; all known ones while no country is. */
export function numberPatternsFor(country: string | null): readonly string[] {
  const known = PARTNER_COUNTRIES.filter(({ code }) => country === null || code === country);
  return known.flatMap(({ numberPattern }) => numberPattern ?? []);
}

/** By language: making one takes longer than asking it for all countries. */
const NAMES = new Map<string, Intl.DisplayNames>();

/** The name of a country in `locale`; its code when it is not known. */
export function countryName(code: string, locale: string): string {
  const names = NAMES.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  NAMES.set(locale, names);
  return names.of(code) ?? code;
}

/** IANA time zones of a Member State, that of the capital first; empty elsewhere. */
export function timeZonesOf(country: string): readonly string[] {
  return (timeZones.items as Record<string, readonly string[]>)[country] ?? [];
}
