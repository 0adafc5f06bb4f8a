import { searchCommodityCodes } from '#reference/commodity-codes';

/** A code one can pick. `isTyped`: not in the law's annexes, kept as it stands on the paper. */
export interface CodeItem {
  readonly code: string;
  readonly description: string;
  readonly isInScope: boolean;
  readonly isTyped: boolean;
}

/** Four to ten digits, the only shape a code can have (contract). */
const CODE = /^\d{4,10}$/;

/** The digits of a typed code: `4412.33` and `4412 33` are `441233`; undefined when it is no code. */
export function findTypedCode(text: string): string | undefined {
  const digits = text.replace(/[\s.]/g, '');
  return CODE.test(digits) ? digits : undefined;
}

/**
 * What to offer for `text`: codes a licence of `country` can name first, then those of other countries, and a typed
 * code itself when no annex lists it.
 */
export function codeItemsFor(
  text: string,
  country: string | null,
  isInScope: (code: string, country: string) => boolean,
): CodeItem[] {
  const typed = findTypedCode(text);
  const wanted = typed ?? text;
  const own = searchCommodityCodes(country, wanted);
  const ownCodes = new Set(own.map(({ code }) => code));
  const others = country ? searchCommodityCodes(null, wanted).filter(({ code }) => !ownCodes.has(code)) : [];
  const listed = [...own, ...others].map(({ code, description }) => ({
    code,
    description,
    isInScope: ownCodes.has(code),
    isTyped: false,
  }));
  if (!typed || listed.some(({ code }) => code === typed)) return listed;
  return [{ code: typed, description: '', isInScope: !country || isInScope(typed, country), isTyped: true }, ...listed];
}
