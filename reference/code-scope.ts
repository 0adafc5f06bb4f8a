import {
  COMMODITY_CODES,
  listCodesOf,
  listCovering,
  VOLUNTARY_CODES,
  type CommodityCode,
} from '#reference/commodity-codes';

/**
 * Why a code is outside the scope: Annex III has it for other countries only; only codes below it are listed; Indonesia lists
 * it of its own accord; no annex has it.
 */
export type OutOfScope = 'otherCountry' | 'onlyBelow' | 'voluntary' | 'notListed';

/** Where a code stands in Annexes II and III of Reg. (EC) 2173/2005. */
export interface CodeScope {
  /** Null when it is in scope. */
  readonly outside: OutOfScope | null;
  /** The words of the law nearest to the code; null where no annex has it or a heading above it. */
  readonly entry: CommodityCode | null;
  readonly annex: 'II' | 'III' | null;
  /** The partner countries of Annex III that list it; empty under Annex II, which is for all. */
  readonly countries: readonly string[];
  /** Only the part that the description names ("ex"). */
  readonly isPartial: boolean;
  /** Words for goods under the code whose export the partner country forbids; null when there are none. */
  readonly forbidden: string | null;
  /** For `onlyBelow`: the codes that are listed. */
  readonly below: readonly string[];
}

/** The scope of `hsCode` for the partner country, for any of them while it is null. */
export function findScope(hsCode: string, country: string | null): CodeScope {
  const own = listCovering(hsCode, country);
  const covering = own.length ? own : listCovering(hsCode, null);
  const nearest = nearestOf(covering);
  const outside = own.length ? null : whyOutside(hsCode, country, covering);
  const isForAll = covering.some(({ annex }) => annex === 'II');
  return {
    outside,
    entry: nearest.find(({ isExportForbidden }) => !isExportForbidden) ?? nearest[0] ?? null,
    annex: covering.length ? (isForAll ? 'II' : 'III') : null,
    countries: isForAll ? [] : [...new Set(covering.map(({ partnerCountry }) => partnerCountry ?? ''))],
    isPartial: covering.length > 0 && covering.every(({ isPartial }) => isPartial),
    forbidden: country ? findForbidden(own) : null,
    below: outside === 'onlyBelow' ? listBelow(hsCode, country) : [],
  };
}

function whyOutside(hsCode: string, country: string | null, elsewhere: readonly CommodityCode[]): OutOfScope {
  if (elsewhere.length) return 'otherCountry';
  if (country === 'ID' && VOLUNTARY_CODES.some((code) => hsCode.startsWith(code))) return 'voluntary';
  return listBelow(hsCode, country).length ? 'onlyBelow' : 'notListed';
}

function listBelow(hsCode: string, country: string | null): string[] {
  return [...new Set(listCodesOf(country).flatMap(({ code }) => (code.startsWith(hsCode) ? [code] : [])))];
}

/** Those with the most digits. */
function nearestOf(entries: readonly CommodityCode[]): CommodityCode[] {
  const digits = Math.max(...entries.map(({ code }) => code.length));
  return entries.filter(({ code }) => code.length === digits);
}

/** A country's own entry says what of its goods is forbidden, unless a nearer one allows the code. */
function findForbidden(own: readonly CommodityCode[]): string | null {
  const nearest = nearestOf(own.filter(({ annex }) => annex === 'III'));
  return nearest.find(({ isExportForbidden }) => isExportForbidden)?.description ?? null;
}

/** Partner countries in whose scope the listed `code` is: null stands for all of them. */
export function listCountriesOf(code: string): readonly string[] | null {
  const countries = COMMODITY_CODES.filter((it) => it.code === code).map(({ partnerCountry }) => partnerCountry);
  return countries.includes(null) ? null : [...new Set(countries.map((it) => it ?? ''))];
}
