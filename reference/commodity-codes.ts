import codes from './commodity-codes.json' with { type: 'json' };

/** One entry of Annex II or III of Reg. (EC) 2173/2005. */
export interface CommodityCode {
  /** Four or six digits. */
  readonly code: string;
  readonly description: string;
  /** The words of the heading a subheading belongs to; blank where the entry is a heading itself. */
  readonly heading: string;
  /** Null: every partner country (Annex II). */
  readonly partnerCountry: string | null;
  readonly annex: string;
  /** "ex": only the part of the heading that the description names. */
  readonly isPartial: boolean;
  /** The partner country forbids its export, so that it cannot have a licence (EU-Indonesia agreement, art. 3(3)). */
  readonly isExportForbidden: boolean;
}

/** Annexes II and III, in the order of the law. */
export const COMMODITY_CODES: readonly CommodityCode[] = codes.items.map((item) => ({
  code: item.code,
  description: item.description ?? item.headingText ?? '',
  heading: (item.description && item.headingText) || '',
  partnerCountry: item.partnerCountry,
  annex: item.annex,
  isPartial: item.ex,
  isExportForbidden: 'exportProhibited' in item && item.exportProhibited === true,
}));

/**
 * Codes outside the annexes that Indonesia lists on its licences of its own accord.
 * @source NVWA (NL), see the data
 */
export const VOLUNTARY_CODES: readonly string[] = codes.voluntaryNonFlegtCodesOnIndonesianLicences.codes;

/** The entries that a licence of `country` can name; all of them when null. */
export function listCodesOf(country: string | null): CommodityCode[] {
  return COMMODITY_CODES.filter(
    ({ partnerCountry }) => !country || partnerCountry === null || partnerCountry === country,
  );
}

/** The entries of `country` that list the code itself or a heading above it. */
export function listCovering(hsCode: string, country: string | null): CommodityCode[] {
  const digits = hsCode.replace(/\D/g, '');
  return listCodesOf(country).filter(({ code }) => digits.startsWith(code));
}

/** Whether the code is in scope for the partner country: listed itself, or below a listed heading. */
export function isInScope(hsCode: string, country: string): boolean {
  return listCovering(hsCode, country).length > 0;
}
