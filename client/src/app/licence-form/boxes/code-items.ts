import { findScope, listCountriesOf, type CodeScope } from '#reference/code-scope';
import { searchCommodityCodes } from '#reference/search-commodity-codes';

/** A code one can pick. */
export interface CodeItem {
  readonly code: string;
  readonly scope: CodeScope;
  /** Partner countries that list it; null stands for all of them. */
  readonly countries: readonly string[] | null;
  /** No annex lists the code itself: it is kept as it stands on the paper. */
  readonly isTyped: boolean;
}

/** Four to ten digits, the only shape a code can have (contract). */
const CODE = /^\d{4,10}$/;

/** The digits of a typed code: `4412.33` and `4412 33` are `441233`; undefined when it is no code. */
export function findTypedCode(text: string): string | undefined {
  const digits = text.replace(/[\s.]/g, '');
  return CODE.test(digits) ? digits : undefined;
}

/** What to offer for `text`: a typed code that is not listed itself, then what a licence of `country` can name (all when null). */
export function codeItemsFor(text: string, country: string | null): CodeItem[] {
  const typed = findTypedCode(text);
  const listed = searchCommodityCodes(country, text);
  const toItem = (code: string, isTyped: boolean): CodeItem => ({
    code,
    scope: findScope(code, country),
    countries: isTyped ? [] : listCountriesOf(code),
    isTyped,
  });
  const items = listed.map((code) => toItem(code, false));
  return typed && !listed.includes(typed) ? [toItem(typed, true), ...items] : items;
}
