import { toSearchText } from '#domain/values/licence-number';
import codes from './commodity-codes.json' with { type: 'json' };

/** One entry of Annex II or III of Reg. (EC) 2173/2005. */
export interface CommodityCode {
  /** Four or six digits. */
  readonly code: string;
  readonly description: string;
  /** Null: every partner country (Annex II). */
  readonly partnerCountry: string | null;
  readonly annex: string;
  /** "ex": only the part of the heading that the description names. */
  readonly isPartial: boolean;
}

/** Annexes II and III, in the order of the law. */
export const COMMODITY_CODES: readonly CommodityCode[] = codes.items.map((item) => ({
  code: item.code,
  description: item.description ?? item.headingText ?? '',
  partnerCountry: item.partnerCountry,
  annex: item.annex,
  isPartial: item.ex,
}));

/** Codes a licence of `country` can name (all when null) whose number starts with, or whose words contain, `text`. */
export function searchCommodityCodes(country: string | null, text: string): CommodityCode[] {
  const wanted = toSearchText(text);
  const inCountry = COMMODITY_CODES.filter(
    ({ partnerCountry }) => !country || partnerCountry === null || partnerCountry === country,
  );
  const found = inCountry.filter(
    ({ code, description }) => code.startsWith(wanted) || toSearchText(description).includes(wanted),
  );
  return [...new Map(found.map((item) => [item.code, item])).values()].sort((a, b) => a.code.localeCompare(b.code));
}

/** Whether the code is in scope for the partner country: listed itself, or below a listed heading. */
export function isInScope(hsCode: string, country: string): boolean {
  const digits = hsCode.replace(/\D/g, '');
  return COMMODITY_CODES.some(
    ({ code, partnerCountry }) => digits.startsWith(code) && (partnerCountry === null || partnerCountry === country),
  );
}
